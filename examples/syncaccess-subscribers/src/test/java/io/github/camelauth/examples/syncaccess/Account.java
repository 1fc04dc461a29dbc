package io.github.camelauth.examples.syncaccess;

import io.github.camelauth.simulator.SyncaccessSimulator;
import io.github.camelauth.simulator.SyncaccessSubscriber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Settings for a simulator that stays while the example comes and goes, and what is in its files. */
final class Account {

    static final String EVERY_SECOND = "* * * * * ?";

    private Account() {}

    static Map<String, String> of(SyncaccessSimulator syncaccess, Path folder) {
        return new HashMap<>(Map.of(
                "base-url",
                syncaccess.baseUrl(),
                "username",
                SyncaccessSimulator.DEFAULT_USERNAME,
                "password",
                SyncaccessSimulator.DEFAULT_PASSWORD,
                "directory",
                folder.toString(),
                "cron",
                EVERY_SECOND,
                "lag",
                "0s",
                "runs",
                "1"));
    }

    static SyncaccessSubscriber subscriber(int userId, Instant created) {
        return new SyncaccessSubscriber(
                userId, userId + "@example.com", "A", "B", created, "ext-" + userId, Optional.of(created));
    }

    /** All lines of all files, the oldest file first. */
    static List<String> rows(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("subscribers-"))
                    .sorted()
                    .flatMap(Account::lines)
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static State state(Path folder) throws IOException {
        return State.read(Files.readAllBytes(folder.resolve("state.json")));
    }
}
