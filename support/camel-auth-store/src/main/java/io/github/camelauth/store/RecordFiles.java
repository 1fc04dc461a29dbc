package io.github.camelauth.store;

import io.github.camelauth.token.store.StoreKey;
import io.github.camelauth.token.store.TokenRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** One encrypted file per record. Does not lock: its caller does. */
final class RecordFiles {

    static final String SUFFIX = ".token";

    private final Path directory;
    private final RecordCipher cipher;

    RecordFiles(Path directory, RecordCipher cipher) {
        this.directory = directory;
        this.cipher = cipher;
    }

    Optional<TokenRecord> read(StoreKey key) throws IOException {
        Path file = file(key);
        try {
            byte[] sealed = AtomicFile.read(file);
            return Optional.of(cipher.open(key, sealed, file));
        } catch (NoSuchFileException e) {
            // A directory that vanished (a lost mount) must not look like an account without a grant.
            if (!Files.isDirectory(directory)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    void write(StoreKey key, TokenRecord record) throws IOException {
        AtomicFile.write(file(key), cipher.seal(key, record));
    }

    void delete(StoreKey key) throws IOException {
        if (Files.deleteIfExists(file(key))) {
            AtomicFile.syncDirectory(directory);
        }
    }

    private Path file(StoreKey key) {
        return directory.resolve(key.id() + SUFFIX);
    }
}
