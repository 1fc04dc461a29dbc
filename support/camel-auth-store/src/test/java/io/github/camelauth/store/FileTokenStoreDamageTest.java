package io.github.camelauth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenStore;
import io.github.camelauth.token.store.TokenStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that are not what was written. */
final class FileTokenStoreDamageTest {

    private static final StoreKey KEY = Records.key("alice");

    @TempDir
    Path folder;

    private StoreFolder files;
    private FileTokenStore store;

    @BeforeEach
    void storeARecord() {
        files = StoreFolder.in(folder);
        store = files.store();
        Records.store(store, KEY);
    }

    @Test
    void load_whenAnyByteIsFlipped_failsAndLeavesTheFile() throws IOException {
        byte[] sealed = Files.readAllBytes(files.file(KEY));
        for (int i = 0; i < sealed.length; i++) {
            byte[] tampered = sealed.clone();
            tampered[i] ^= 1;
            Files.write(files.file(KEY), tampered);

            assertRefused(store, tampered);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 16, 17, 33, 100})
    void load_whenTruncated_failsAndLeavesTheFile(int length) throws IOException {
        byte[] truncated = Arrays.copyOf(Files.readAllBytes(files.file(KEY)), length);
        Files.write(files.file(KEY), truncated);

        assertRefused(store, truncated);
    }

    @Test
    void load_whenBytesAreAppended_failsAndLeavesTheFile() throws IOException {
        byte[] sealed = Files.readAllBytes(files.file(KEY));
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        Files.write(files.file(KEY), longer);

        assertRefused(store, longer);
    }

    @Test
    void load_whenMovedToAnotherIdentity_failsAndLeavesTheFile() throws IOException {
        StoreKey bob = Records.key("bob");
        Files.copy(files.file(KEY), files.file(bob));

        assertThatThrownBy(() -> store.load(bob))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("belongs to another identity");
        assertThat(files.file(bob)).hasSameBinaryContentAs(files.file(KEY));
        assertThat(store.load(KEY)).contains(Records.full(1));
    }

    @Test
    void load_withAnotherKey_failsAndLeavesTheFile() throws IOException {
        Files.delete(files.keyFile());
        Files.writeString(files.keyFile(), Keyring.generate());

        assertRefused(files.store(), Files.readAllBytes(files.file(KEY)));
    }

    @Test
    void load_whenRecordIsADirectory_fails() throws IOException {
        Files.delete(files.file(KEY));
        Files.createDirectory(files.file(KEY));

        assertThatThrownBy(() -> store.load(KEY))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("'directory'");
    }

    @Test
    void load_whenDirectoryVanished_isNoAbsence() throws IOException {
        Files.move(files.records(), folder.resolve("unmounted"));

        assertThatThrownBy(() -> store.load(KEY))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("'directory'");
        assertThatThrownBy(() -> Records.store(store, KEY)).isInstanceOf(TokenStoreException.class);
    }

    @Test
    void load_whenRecordIsOfALaterRelease_namesTheFile() throws Exception {
        String later = "{\"schema\":99,\"record\":{}}";
        byte[] sealed = Keyring.parse(Files.readString(files.keyFile()), files.keyFile())
                .encrypt(later.getBytes(), KEY.canonical().getBytes());
        Files.write(files.file(KEY), sealed);

        assertThatThrownBy(() -> store.load(KEY))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining(files.file(KEY).toString())
                .hasMessageContaining("schema 99");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"epoch\":\"x\"}", "{\"owner\":\"one\"}", "{\"epoch\":1,\"owner\":\"one\"}"})
    void lease_whenDamaged_failsAndSaysWhatToDo(String damaged) throws IOException {
        Path lease = files.records().resolve(KEY.id() + ".lease");
        Files.writeString(lease, damaged);
        Map<String, String> before = files.contents();

        assertThatThrownBy(() -> store.tryLease(KEY, "one", Duration.ofSeconds(30)))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining(lease.getFileName().toString())
                .hasMessageContaining("delete it");
        assertThat(files.contents()).isEqualTo(before);
    }

    private void assertRefused(TokenStore reader, byte[] content) throws IOException {
        assertThatThrownBy(() -> reader.load(KEY))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining(files.file(KEY).toString())
                .hasMessageContaining("'keyFile'")
                .hasMessageContaining("Restore")
                .hasMessageNotContaining("sentinel");
        assertThatThrownBy(() -> reader.compareAndSet(KEY, 0, null, Records.full(1)))
                .isInstanceOf(TokenStoreException.class);
        assertThatThrownBy(() -> reader.delete(KEY, 1)).isInstanceOf(TokenStoreException.class);
        assertThat(files.file(KEY)).hasBinaryContent(content);
    }
}
