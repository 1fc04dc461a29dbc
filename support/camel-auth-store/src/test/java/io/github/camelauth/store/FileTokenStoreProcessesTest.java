package io.github.camelauth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenStoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one directory, some of them killed. */
final class FileTokenStoreProcessesTest {

    private static final StoreKey KEY = StoreProcess.KEY;
    private static final int PROCESSES = 4;
    private static final int STORES = 2;
    private static final int INCREMENTS = 40;

    @TempDir
    Path folder;

    private StoreFolder files;

    @BeforeEach
    void nameFiles() {
        files = StoreFolder.in(folder);
    }

    /** The directory and the key do not exist before: the processes also race to make them. */
    @Test
    void increments_ofFourProcessesWithTwoStoresEach_areAllKept() throws IOException {
        List<ChildProcess> children = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            children.add(increment(STORES, INCREMENTS));
        }
        List<String> versions = new ArrayList<>();
        for (ChildProcess child : children) {
            versions.addAll(child.remainingLines());
            assertThat(child.exitCode()).isZero();
        }

        assertThat(versions).hasSize(PROCESSES * STORES * INCREMENTS).doesNotHaveDuplicates();
        assertThat(storedVersion()).isEqualTo(PROCESSES * STORES * INCREMENTS);
    }

    @Test
    void record_whenItsWriterIsKilled_isReadable() throws IOException {
        killWriters(10);
    }

    @Tag("soak")
    @Test
    void record_whenItsWriterIsKilledManyTimes_isReadable() throws IOException {
        killWriters(300);
    }

    @Test
    void lock_whenItsHolderIsKilled_isFree() throws IOException {
        FileTokenStore store = files.configure(new FileTokenStore(Clock.systemUTC(), Duration.ofMillis(100)));
        Records.store(store, KEY);
        Path lock = files.records().resolve(KEY.id().substring(0, 2) + ".lock");

        try (ChildProcess holder = ChildProcess.start("hold", lock.toString())) {
            assertThat(holder.nextLine()).isEqualTo("locked");
            assertThatThrownBy(() -> store.delete(KEY, 1))
                    .isInstanceOf(TokenStoreException.class)
                    .hasMessageContaining("locked by another process");
            assertThat(store.load(KEY)).isPresent();

            holder.kill();
            assertThat(store.delete(KEY, 1)).isTrue();
        }
    }

    /** After each kill the last version that was reported is there, and the next write finds no lock and no half file. */
    private void killWriters(int rounds) throws IOException {
        FileTokenStore store = files.store();
        for (int round = 0; round < rounds; round++) {
            long reported = reportedByKilledWriter(1 + 7 * round % 50);

            assertThat(storedVersion()).isGreaterThanOrEqualTo(reported);
            assertThat(Records.increment(store, KEY)).isGreaterThan(reported);
            files.store().verify();
            assertThat(files.names()).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    private long reportedByKilledWriter(int writes) throws IOException {
        try (ChildProcess writer = increment(1, Integer.MAX_VALUE)) {
            String last = null;
            for (int i = 0; i < writes; i++) {
                last = writer.nextLine();
                assertThat(last).isNotNull();
            }
            writer.kill();
            return Long.parseLong(last);
        }
    }

    private long storedVersion() {
        return files.store().load(KEY).map(TokenRecord::version).orElse(0L);
    }

    private ChildProcess increment(int stores, int times) throws IOException {
        return ChildProcess.start("increment", folder.toString(), String.valueOf(stores), String.valueOf(times));
    }
}
