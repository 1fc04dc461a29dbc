package io.github.camelauth.springboot.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the generated files of each starter whose folder is there. */
public final class StarterGenerator {

    private final Path root;

    private StarterGenerator(Path root) {
        this.root = root;
    }

    /** @param arguments the folder of the root pom */
    public static void main(String[] arguments) throws IOException {
        StarterGenerator generator = new StarterGenerator(Path.of(arguments[0]).normalize());
        for (Path page : generator.cataloguePages()) {
            generator.generate(page);
        }
    }

    /** Those that the components' last build has written. */
    private List<Path> cataloguePages() throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.map(module -> module.resolve("src/generated/resources/META-INF/io/github/camelauth"))
                    .filter(Files::isDirectory)
                    .flatMap(StarterGenerator::pages)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> pages(Path folder) {
        try (Stream<Path> files =
                Files.find(folder, 2, (file, facts) -> file.toString().endsWith("-auth.json"))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void generate(Path page) throws IOException {
        Catalogue catalogue = catalogue(page);
        Path starter = root.resolve("starters").resolve(catalogue.artifact() + "-starter");
        if (!Files.exists(starter.resolve("pom.xml"))) {
            return;
        }
        for (Map.Entry<String, String> file :
                new StarterFiles(catalogue).content().entrySet()) {
            Path path = starter.resolve("src/generated").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static Catalogue catalogue(Path page) throws IOException {
        try (InputStream stream = Files.newInputStream(page)) {
            return Catalogue.read(stream);
        }
    }
}
