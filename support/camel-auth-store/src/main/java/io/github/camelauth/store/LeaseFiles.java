package io.github.camelauth.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.token.store.StoreKey;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;

/** One small file in clear per key that was ever leased. Does not lock: its caller does. */
final class LeaseFiles {

    static final String SUFFIX = ".lease";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path directory;

    LeaseFiles(Path directory) {
        this.directory = directory;
    }

    LeaseState read(StoreKey key) throws IOException {
        Path file = file(key);
        try {
            return parse(new String(AtomicFile.read(file), UTF_8));
        } catch (NoSuchFileException e) {
            return LeaseState.NONE;
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw StoreFailures.of(
                    "directory",
                    directory,
                    "holds a damaged lease, '" + file.getFileName() + "'",
                    "It has no secrets: stop every process that uses the store, delete it and start again",
                    e);
        }
    }

    void write(StoreKey key, LeaseState state) throws IOException {
        String expiresAt = state.expiresAt() == null ? null : state.expiresAt().toString();
        String json = MAPPER.createObjectNode()
                .put("epoch", state.epoch())
                .put("owner", state.owner())
                .put("expiresAt", expiresAt)
                .toString();
        AtomicFile.write(file(key), json.getBytes(UTF_8));
    }

    private static LeaseState parse(String json) throws JsonProcessingException {
        JsonNode tree = MAPPER.readTree(json);
        if (!tree.path("epoch").isIntegralNumber()) {
            throw new IllegalArgumentException("no epoch");
        }
        long epoch = tree.get("epoch").longValue();
        if (!tree.hasNonNull("owner")) {
            return new LeaseState(epoch, null, null);
        }
        return new LeaseState(
                epoch,
                tree.get("owner").textValue(),
                Instant.parse(tree.path("expiresAt").asText()));
    }

    private Path file(StoreKey key) {
        return directory.resolve(key.id() + SUFFIX);
    }
}
