package io.github.camelauth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.token.store.Lease;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTokenStoreTest {

    private static final StoreKey KEY = Records.key("alice");

    @TempDir
    Path folder;

    private StoreFolder files;
    private FileTokenStore store;

    @BeforeEach
    void makeStore() {
        files = StoreFolder.in(folder);
        store = files.store();
    }

    @Test
    void record_whenStored_isFoundByAnotherStore() {
        Records.store(store, KEY);

        assertThat(files.store().load(KEY)).contains(Records.full(1));
    }

    @Test
    void files_whateverIsStored_holdNoSecretInClear() throws IOException {
        Records.store(store, KEY);
        store.tryLease(KEY, "one", Duration.ofSeconds(30));

        assertThat(files.contents().values())
                .isNotEmpty()
                .noneMatch(text -> text.contains(Records.ACCESS_SECRET)
                        || text.contains(Records.REFRESH_SECRET)
                        || text.contains("sentinel"));
    }

    @Test
    void files_whenMade_areTheOwnersOnly() throws IOException {
        Records.store(store, KEY);
        store.tryLease(KEY, "one", Duration.ofSeconds(30));

        assertThat(mode(files.records())).isEqualTo("rwx------");
        assertThat(mode(files.keyFile())).isEqualTo("rw-------");
        assertThat(files.names()).hasSize(3);
        for (String name : files.names()) {
            assertThat(mode(files.records().resolve(name))).as(name).isEqualTo("rw-------");
        }
    }

    @Test
    void directory_whenItExists_keepsItsMode() throws IOException {
        Files.createDirectory(
                files.records(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));

        Records.store(store, KEY);

        assertThat(mode(files.records())).isEqualTo("rwxr-x---");
    }

    @Test
    void directory_whenItIsALink_isFollowed() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        Files.createSymbolicLink(files.records(), target);

        Records.store(store, KEY);

        assertThat(target.resolve(KEY.id() + ".token")).exists();
    }

    @Test
    void temporaryFile_leftByACrash_isRemovedAtOpening() throws IOException {
        Records.store(store, KEY);
        Path record = files.records().resolve(KEY.id() + ".token.tmp");
        Path lease = files.records().resolve(KEY.id() + ".lease.tmp");
        Files.writeString(record, "half");
        Files.writeString(lease, "half");

        assertThat(files.store().load(KEY)).contains(Records.full(1));
        assertThat(record).doesNotExist();
        assertThat(lease).doesNotExist();
    }

    @Test
    void temporaryFile_leftByACrash_doesNotHinderTheNextWrite() throws IOException {
        store.verify();
        Path half = files.records().resolve(KEY.id() + ".token.tmp");
        Files.writeString(half, "half");

        Records.store(store, KEY);

        assertThat(store.load(KEY)).contains(Records.full(1));
        assertThat(half).doesNotExist();
    }

    @Test
    void write_whenItFails_leavesNothingBehind() throws IOException {
        Path file = files.file(KEY);
        Files.createDirectories(file.resolve("in-the-way"));

        assertThatThrownBy(() -> files.store().compareAndSet(KEY, 0, null, Records.full(1)))
                .isInstanceOf(TokenStoreException.class);
        assertThatThrownBy(() -> AtomicFile.write(file, new byte[1])).isInstanceOf(IOException.class);
        assertThat(files.names()).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void write_whenThreadIsInterrupted_isDoneAndKeepsTheFlag() {
        Thread.currentThread().interrupt();

        Records.store(store, KEY);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.load(KEY)).contains(Records.full(1));
    }

    @Test
    void lease_whenStoreIsMadeAnew_isStillHeld() {
        Lease lease = store.tryLease(KEY, "one", Duration.ofSeconds(30)).orElseThrow();

        FileTokenStore other = files.store();
        assertThat(other.tryLease(KEY, "two", Duration.ofSeconds(30))).isEmpty();
        other.release(lease);
        assertThat(store.tryLease(KEY, "two", Duration.ofSeconds(30)).map(Lease::epoch))
                .contains(lease.epoch() + 1);
    }

    @Test
    void properties_whenChanged_openTheStoreAnew() {
        Records.store(store, KEY);

        store.setDirectory(folder.resolve("elsewhere").toString());

        assertThat(store.load(KEY)).isEmpty();
        assertThat(store.getDirectory()).endsWith("elsewhere");
        assertThat(store.getKeyFile()).isEqualTo(files.keyFile().toString());
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
