package io.github.camelauth.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Everything that happens once, before the first record is read. */
final class StoreOpening {

    private final Path directory;
    private final Path keyFile;
    private final Duration lockTimeout;

    private StoreOpening(Path directory, Path keyFile, Duration lockTimeout) {
        this.directory = directory;
        this.keyFile = keyFile;
        this.lockTimeout = lockTimeout;
    }

    static StoreOpening of(String directory, String keyFile, Duration lockTimeout) {
        return new StoreOpening(path("directory", directory), path("keyFile", keyFile), lockTimeout);
    }

    GrantFiles open(Clock clock) {
        StoreFailures.wrap("open", "directory", directory, () -> {
            OwnerOnly.createDirectories(directory);
            requireUsable();
            return null;
        });
        RecordCipher cipher = new KeyFile(keyFile, lockTimeout).open(this::holdsRecords);
        DirectoryLocks locks = new DirectoryLocks("directory", directory, lockTimeout);
        StoreFailures.wrap("clean up", "directory", directory, () -> {
            sweep(locks);
            return null;
        });
        return new GrantFiles(directory, new RecordFiles(directory, cipher), new LeaseFiles(directory), locks, clock);
    }

    private void requireUsable() {
        if (!Files.isReadable(directory) || !Files.isWritable(directory) || !Files.isExecutable(directory)) {
            throw StoreFailures.of(
                    "directory",
                    directory,
                    "is not readable and writable for this process",
                    "Change its owner or mode");
        }
    }

    private boolean holdsRecords() throws IOException {
        try (DirectoryStream<Path> records = Files.newDirectoryStream(directory, "*" + RecordFiles.SUFFIX)) {
            return records.iterator().hasNext();
        }
    }

    /** What a killed process left half written. Under the lock, so that no living writer loses its file. */
    private void sweep(DirectoryLocks locks) throws IOException {
        String halves = "*{" + RecordFiles.SUFFIX + "," + LeaseFiles.SUFFIX + "}" + AtomicFile.TEMPORARY_SUFFIX;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, halves)) {
            for (Path file : files) {
                locks.locked(DirectoryLocks.stripe(file.getFileName().toString()), () -> Files.deleteIfExists(file));
            }
        }
    }

    private static Path path(String option, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(
                    "Option '" + option + "' of FileTokenStore is not set. Set it to the path of "
                            + (option.equals("directory") ? "a directory of the store's own." : "the store's keys."));
        }
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "Option '" + option + "' of FileTokenStore is no path: " + e.getMessage(), e);
        }
    }
}
