package io.github.camelauth.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import io.github.camelauth.token.store.TokenRecordJson;
import io.github.camelauth.token.store.TokenStoreException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Seals records with the keyring, each bound to its identity as associated data. Immutable. */
final class RecordCipher {

    private final Aead aead;
    private final Path keyFile;

    RecordCipher(Aead aead, Path keyFile) {
        this.aead = aead;
        this.keyFile = keyFile;
    }

    byte[] seal(StoreKey key, TokenRecord record) {
        try {
            return aead.encrypt(TokenRecordJson.write(record).getBytes(UTF_8), identity(key));
        } catch (GeneralSecurityException e) {
            throw StoreFailures.of("keyFile", keyFile, "did not encrypt a record", "Check its keys", e);
        }
    }

    TokenRecord open(StoreKey key, byte[] sealed, Path file) {
        String json = decrypt(key, sealed, file);
        try {
            return TokenRecordJson.read(json);
        } catch (TokenStoreException e) {
            throw new TokenStoreException("Record '" + file + "' cannot be used: " + e.getMessage(), e);
        }
    }

    private String decrypt(StoreKey key, byte[] sealed, Path file) {
        try {
            return new String(aead.decrypt(sealed, identity(key)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new TokenStoreException(
                    "Record '" + file + "' opens with no key of option 'keyFile' ('" + keyFile
                            + "'): the key file is not the"
                            + " one it was written with, or the record was damaged or belongs to another identity. It was left"
                            + " as it is. Restore the key file or the record from a backup, or else move the record away and"
                            + " authorize again.",
                    e);
        }
    }

    private static byte[] identity(StoreKey key) {
        return key.canonical().getBytes(UTF_8);
    }
}
