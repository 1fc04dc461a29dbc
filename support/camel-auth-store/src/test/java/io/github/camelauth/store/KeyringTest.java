package io.github.camelauth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the key file: several keys, keys of another kind, no keys. */
final class KeyringTest {

    private static final StoreKey KEY = Records.key("alice");

    @TempDir
    Path folder;

    private StoreFolder files;

    @BeforeEach
    void nameFiles() {
        files = StoreFolder.in(folder);
    }

    @Test
    void keyFile_withANewPrimaryKey_readsTheOldAndWritesWithTheNew() throws Exception {
        Records.store(files.store(), KEY);
        KeysetHandle old = read();
        KeysetHandle both = withNewPrimary(old, PredefinedAeadParameters.AES256_GCM);
        write(both);

        FileTokenStore rotated = files.store();
        assertThat(rotated.load(KEY)).contains(Records.full(1));
        rotated.compareAndSet(KEY, 1, null, Records.full(2));

        write(KeysetHandle.newBuilder(both).deleteAt(0).build());
        assertThat(files.store().load(KEY)).contains(Records.full(2));
    }

    @Test
    void keyFile_withAPrimaryKeyOfAnotherKind_isRefused() throws Exception {
        files.store().verify();
        write(withNewPrimary(read(), PredefinedAeadParameters.AES128_GCM));
        assertRefused();

        write(withNewPrimary(read(), PredefinedAeadParameters.CHACHA20_POLY1305));
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secretsecret", "{}", "[1]", "{\"primaryKeyId\":1,\"key\":[]}", "{\"key\":\"secret\"}"})
    void keyFile_whenItIsNoKeyset_isRefusedAndLeftAlone(String content) throws IOException {
        Files.writeString(files.keyFile(), content);

        assertRefused();
        assertThat(files.keyFile()).hasContent(content);
    }

    private void assertRefused() {
        assertThatThrownBy(() -> files.store().verify())
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("'keyFile'")
                .hasMessageContaining("AES-256-GCM")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private KeysetHandle read() throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(files.keyFile()), InsecureSecretKeyAccess.get());
    }

    private void write(KeysetHandle keys) throws IOException, GeneralSecurityException {
        Files.writeString(
                files.keyFile(), TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }

    private static KeysetHandle withNewPrimary(KeysetHandle keys, Parameters parameters)
            throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .setStatus(KeyStatus.ENABLED)
                        .withRandomId()
                        .makePrimary())
                .build();
    }
}
