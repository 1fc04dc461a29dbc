package io.github.camelauth.examples.syncaccess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/** Where the state is kept from run to run and from start to start. */
final class StateFile {

    private final Path file;
    private final String server;
    private final Instant first;

    /** The last is where the first range starts. */
    StateFile(Path file, String server, Instant first) {
        this.file = file;
        this.server = server;
        this.first = first;
    }

    /** Throws what names the property where it is unusable: to start from the beginning then would give all rows again. */
    State read() {
        if (Files.notExists(file)) {
            return new State(server, first, Set.of());
        }
        try {
            State state = State.read(Files.readAllBytes(file));
            if (!state.server().equals(server)) {
                throw wrong("is of another server, " + state.server() + ": give each its own", null);
            }
            return state;
        } catch (IOException e) {
            throw wrong("names a file that cannot be read: " + file, e);
        }
    }

    /** The server and the users stay what they are for the range. */
    void write(Instant end, Set<String> users) throws IOException {
        WholeFile.write(file, new State(server, end, users).write());
    }

    private static IllegalArgumentException wrong(String what, Throwable cause) {
        return new IllegalArgumentException("Property 'syncaccess.state-file' " + what, cause);
    }
}
