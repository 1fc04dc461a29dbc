package io.github.camelauth.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keyring on disk, in clear: its mode is its protection. */
final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(FileTokenStore.class);

    private final Path file;
    private final Duration lockTimeout;

    KeyFile(Path file, Duration lockTimeout) {
        this.file = file;
        this.lockTimeout = lockTimeout;
    }

    /** Reads the keys, or makes the file if it is missing and nothing was encrypted with it. */
    RecordCipher open(IoCall<Boolean> recordsExist) {
        return StoreFailures.wrap("use", "keyFile", file, () -> {
            if (Files.notExists(file)) {
                make(recordsExist);
            }
            requireFile();
            warnOfReaders();
            return new RecordCipher(Keyring.parse(new String(AtomicFile.read(file), UTF_8), file), file);
        });
    }

    /** Under a lock beside the file, not in the records' directory: stores with directories of their own may share one key. */
    private void make(IoCall<Boolean> recordsExist) throws IOException {
        requireNotLost(recordsExist);
        OwnerOnly.createDirectories(file.getParent());
        new DirectoryLocks("keyFile", file.getParent(), lockTimeout)
                .locked(file.getFileName().toString(), () -> {
                    requireNotLost(recordsExist);
                    if (Files.notExists(file)) {
                        AtomicFile.write(file, Keyring.generate().getBytes(UTF_8));
                        LOG.info("Made the key file {}. Back it up: without it no stored token can be read.", file);
                    }
                    return null;
                });
    }

    /**
     * A new key would make every present record unreadable for good. The order matters: another process may have made the
     * key and stored a record just now, and then the key is seen by whoever has seen the record.
     */
    private void requireNotLost(IoCall<Boolean> recordsExist) throws IOException {
        if (recordsExist.run() && Files.notExists(file)) {
            throw StoreFailures.of(
                    "keyFile",
                    file,
                    "is missing, but the directory holds records that were encrypted with it",
                    "Restore it from its backup. If it is lost, move the records away and authorize again");
        }
    }

    private void requireFile() {
        if (Files.isDirectory(file)) {
            throw StoreFailures.of("keyFile", file, "is a directory", "Name a file in it");
        }
    }

    private void warnOfReaders() throws IOException {
        if (OwnerOnly.isOpenToOthers(file)) {
            LOG.warn("The key file {} is readable by its group or by everyone. Set its mode to 0600.", file);
        }
    }
}
