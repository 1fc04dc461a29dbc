package io.github.camelauth.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Locks between the threads and processes that use one directory, by files named {@code .lock} that stay there. A lock ends
 * with its process, however that ends.
 */
final class DirectoryLocks {

    private static final Set<StandardOpenOption> OPTIONS = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    private static final int STRIPE_LENGTH = 2;
    private static final long FIRST_PAUSE_NANOS = 200_000;
    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    private final String option;
    private final Path directory;
    private final Duration timeout;

    /** The option is the one that errors name. */
    DirectoryLocks(String option, Path directory, Duration timeout) {
        this.option = option;
        this.directory = directory;
        this.timeout = timeout;
    }

    /** The lock that a record's files share with others: 256 locks for any number of records. */
    static String stripe(String id) {
        return id.substring(0, STRIPE_LENGTH);
    }

    /**
     * Runs work under a lock. POSIX drops a process's locks on a file as soon as the process closes <em>any</em> channel of
     * it, so within this JVM at most one channel of a lock file may be open at a time, whichever store opened it. The monitor
     * sees to that.
     */
    <T> T locked(String name, IoCall<T> work) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        Path file = directory.resolve(name + ".lock");
        synchronized (monitor(name)) {
            try (FileChannel channel = FileChannel.open(file, OPTIONS, OwnerOnly.fileMode(file))) {
                acquire(channel, file, deadline);
                return work.run();
            }
        }
    }

    /**
     * An interned string is the one object that all stores of this JVM share without a static of ours, also across class
     * loaders; it goes when nobody uses it. It names the directory's inode where there is one, because a directory can have
     * several paths.
     */
    private Object monitor(String name) throws IOException {
        Object inode =
                Files.readAttributes(directory, BasicFileAttributes.class).fileKey();
        return ("camel-auth-store " + (inode == null ? directory.toRealPath() : inode) + " " + name).intern();
    }

    /** Polls, because a blocking lock would wait without end for a process that is stopped. */
    private void acquire(FileChannel channel, Path file, long deadline) throws IOException {
        boolean interrupted = false;
        try {
            for (long pause = FIRST_PAUSE_NANOS; !tryLock(channel); pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS)) {
                if (System.nanoTime() - deadline >= 0) {
                    throw StoreFailures.of(
                            option,
                            file,
                            "has been locked by another process for " + timeout.toMillis() + " ms",
                            "Find the process that hangs; its end frees the lock");
                }
                interrupted |= Thread.interrupted();
                LockSupport.parkNanos(pause);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Something else in this JVM locked the file.
            return false;
        }
    }
}
