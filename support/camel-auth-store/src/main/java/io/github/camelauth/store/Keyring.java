package io.github.camelauth.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.github.camelauth.token.store.TokenStoreException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The text of a key file: one key that writes and any number that read. */
final class Keyring {

    private static final int KEY_BYTES = 32;

    private Keyring() {}

    static String generate() {
        try {
            AeadConfig.register();
            KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new TokenStoreException("This Java platform offers no AES-256-GCM. Use one that does.", e);
        }
    }

    static Aead parse(String json, Path file) {
        try {
            AeadConfig.register();
            KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            requireAes256Gcm(keys.getPrimary().getKey());
            return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | RuntimeException e) {
            // A parser may quote what it read, and that is a key: so neither its message nor the cause goes on.
            throw StoreFailures.of(
                    "keyFile",
                    file,
                    "is no Tink JSON keyset whose primary key is an enabled AES-256-GCM key",
                    "Restore it from its backup");
        }
    }

    private static void requireAes256Gcm(Key key) throws GeneralSecurityException {
        if (!(key instanceof AesGcmKey gcm) || gcm.getParameters().getKeySizeBytes() != KEY_BYTES) {
            throw new GeneralSecurityException("not AES-256-GCM");
        }
    }
}
