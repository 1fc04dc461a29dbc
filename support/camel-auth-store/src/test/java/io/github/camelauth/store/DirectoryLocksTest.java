package io.github.camelauth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryLocksTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private Path directory;
    private Path alias;

    @BeforeEach
    void makeDirectory() throws Exception {
        directory = Files.createDirectory(folder.resolve("records"));
        alias = Files.createSymbolicLink(folder.resolve("alias"), directory);
    }

    @Test
    void lock_wantedBySomebodyInThisJvm_isNotLostToAnotherProcess() throws Exception {
        assertThat(seenByAnotherProcessWhileWantedThrough(directory)).isEqualTo("busy");
    }

    @Test
    void lock_wantedThroughAnotherPath_isNotLostToAnotherProcess() throws Exception {
        assertThat(seenByAnotherProcessWhileWantedThrough(alias)).isEqualTo("busy");
    }

    @Test
    void lock_whenReleased_isFreeForAnotherProcess() throws Exception {
        new DirectoryLocks("directory", directory, TIMEOUT).locked("aa", () -> null);

        assertThat(seenByAnotherProcess()).isEqualTo("free");
    }

    /** A second channel of the lock file, opened and closed in this JVM, would free the lock for other processes. */
    private String seenByAnotherProcessWhileWantedThrough(Path path) throws Exception {
        DirectoryLocks other = new DirectoryLocks("directory", path, Duration.ZERO);
        AtomicBoolean got = new AtomicBoolean();
        Thread thread = new Thread(() -> got.set(locks(other)));
        String seen = new DirectoryLocks("directory", directory, TIMEOUT).locked("aa", () -> {
            thread.start();
            await().atMost(TIMEOUT).until(() -> thread.getState() == Thread.State.BLOCKED || !thread.isAlive());
            return seenByAnotherProcess();
        });
        thread.join();
        assertThat(got).isTrue();
        return seen;
    }

    private static boolean locks(DirectoryLocks locks) {
        return StoreFailures.wrap("lock", "directory", Path.of("records"), () -> locks.locked("aa", () -> true));
    }

    private String seenByAnotherProcess() throws IOException {
        try (ChildProcess child =
                ChildProcess.start("try", directory.resolve("aa.lock").toString())) {
            return child.nextLine();
        }
    }
}
