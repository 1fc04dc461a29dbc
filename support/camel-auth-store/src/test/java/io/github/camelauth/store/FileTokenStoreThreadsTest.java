package io.github.camelauth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenStoreException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads and several stores in one JVM. */
final class FileTokenStoreThreadsTest {

    private static final StoreKey KEY = Records.key("alice");
    private static final int THREADS = 8;
    private static final int INCREMENTS = 100;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private StoreFolder files;

    @BeforeEach
    void nameFiles() {
        files = StoreFolder.in(folder);
    }

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void increments_ofEightThreadsOnTwoStores_areAllKept() throws Exception {
        List<FileTokenStore> stores = List.of(files.store(), files.store());

        together(number -> {
            for (int i = 0; i < INCREMENTS; i++) {
                Records.increment(stores.get(number % 2), KEY);
            }
            return null;
        });

        assertThat(files.store().load(KEY).map(TokenRecord::version)).contains((long) THREADS * INCREMENTS);
    }

    @RepeatedTest(5)
    void keyFile_whenManyStoresOpenAtOnce_isMadeOnce() throws Exception {
        together(number -> {
            Records.store(files.store(), Records.key("principal-" + number));
            return null;
        });

        FileTokenStore reader = files.store();
        for (int number = 0; number < THREADS; number++) {
            assertThat(reader.load(Records.key("principal-" + number))).isPresent();
        }
    }

    @Test
    void lease_whenManyWantIt_goesToOne() throws Exception {
        FileTokenStore store = files.store();

        List<Boolean> got = together(number ->
                store.tryLease(KEY, "owner-" + number, Duration.ofSeconds(30)).isPresent());

        assertThat(got).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    @Test
    void lock_whenHeldTooLong_failsAndLeavesTheRecord() throws Exception {
        FileTokenStore store = files.configure(new FileTokenStore(Clock.systemUTC(), Duration.ofMillis(100)));
        Records.store(store, KEY);
        Path lock = files.records().resolve(KEY.id().substring(0, 2) + ".lock");

        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            channel.lock();
            assertThatThrownBy(() -> store.compareAndSet(KEY, 1, null, Records.full(2)))
                    .isInstanceOf(TokenStoreException.class)
                    .hasMessageContaining("'directory'")
                    .hasMessageContaining("locked");
            assertThat(store.load(KEY)).contains(Records.full(1));
        }
        assertThat(store.compareAndSet(KEY, 1, null, Records.full(2))).isTrue();
    }

    @Test
    void lock_whenInterruptedWhileWaiting_isWaitedForAndKeepsTheFlag() throws Exception {
        FileTokenStore store = files.configure(new FileTokenStore(Clock.systemUTC(), Duration.ofMillis(100)));
        Records.store(store, KEY);
        Path lock = files.records().resolve(KEY.id().substring(0, 2) + ".lock");

        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            channel.lock();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> store.delete(KEY, 1)).isInstanceOf(TokenStoreException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(Files.exists(files.file(KEY))).isTrue();
    }

    private <T> List<T> together(Work<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<T>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            Callable<T> task = () -> {
                start.await(10, TimeUnit.SECONDS);
                return work.run(number);
            };
            results.add(threads.submit(task));
        }
        List<T> values = new ArrayList<>();
        for (Future<T> result : results) {
            values.add(result.get(60, TimeUnit.SECONDS));
        }
        return values;
    }

    private interface Work<T> {
        T run(int number) throws Exception;
    }
}
