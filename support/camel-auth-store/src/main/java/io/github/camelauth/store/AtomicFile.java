package io.github.camelauth.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Files that are whole at any moment, and on disk when a write returns. */
final class AtomicFile {

    static final String TEMPORARY_SUFFIX = ".tmp";

    private AtomicFile() {}

    static byte[] read(Path file) throws IOException {
        return Uninterrupted.call(() -> Files.readAllBytes(file));
    }

    /**
     * Replaces a file. The caller holds the file's lock, so the temporary name can be a fixed one: what a killed process left
     * there is gone with the next write.
     */
    static void write(Path file, byte[] content) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY_SUFFIX);
        try {
            Uninterrupted.call(() -> writeNew(temporary, content));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(temporary, e);
            throw e;
        }
        syncDirectory(file.getParent());
    }

    /** Makes the names in a directory durable; elsewhere than on POSIX a directory cannot be opened, nor need it be. */
    static void syncDirectory(Path directory) throws IOException {
        if (!OwnerOnly.isPosix(directory)) {
            return;
        }
        Uninterrupted.call(() -> {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
                return null;
            }
        });
    }

    private static void discard(Path temporary, IOException reason) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** Never reuses a file that is there: its mode may be wide, or it may be a link. */
    private static Path writeNew(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, OwnerOnly.fileMode(file))) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        return file;
    }
}
