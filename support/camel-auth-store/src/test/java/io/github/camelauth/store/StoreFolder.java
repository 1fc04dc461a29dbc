package io.github.camelauth.store;

import io.github.camelauth.token.store.StoreKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where a test's store has its records and its keys. */
record StoreFolder(Path records, Path keyFile) {

    static StoreFolder in(Path folder) {
        return new StoreFolder(folder.resolve("records"), folder.resolve("key.json"));
    }

    FileTokenStore store() {
        return configure(new FileTokenStore());
    }

    FileTokenStore configure(FileTokenStore store) {
        store.setKeyFile(keyFile.toString());
        store.setDirectory(records.toString());
        return store;
    }

    Path file(StoreKey key) {
        return records.resolve(key.id() + ".token");
    }

    /** Every file beside and below, with its bytes as Latin-1 text: comparable, and searchable for a secret. */
    Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(keyFile.getParent())) {
            files.filter(Files::isRegularFile).forEach(file -> contents.put(file.toString(), latin1(file)));
        }
        return contents;
    }

    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(records)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String latin1(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
