package io.github.camelauth.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the tables of each component's page anew, out of the catalogue that the component's last build has written. */
public final class ComponentPages {

    private ComponentPages() {}

    /** @param arguments the folder of the root pom */
    public static void main(String[] arguments) throws IOException {
        for (Path module : modules(Path.of(arguments[0]).normalize())) {
            String scheme = scheme(module);
            Path page = module.resolve(page(scheme));
            ComponentMetadata metadata = ComponentMetadata.of(module.resolve(catalogue(scheme)));
            Files.writeString(page, new ComponentPage(metadata).withTables(Files.readString(page)));
        }
    }

    /** Where a vendor's module has its page. */
    static Path page(String scheme) {
        return Path.of("src/main/docs", scheme + "-component.adoc");
    }

    private static Path catalogue(String scheme) {
        String vendor = scheme.replaceFirst("-auth$", "");
        return Path.of("src/generated/resources/META-INF/io/github/camelauth", vendor, scheme + ".json");
    }

    private static List<Path> modules(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.exists(folder.resolve(page(scheme(folder)))))
                    .sorted()
                    .toList();
        }
    }

    /** {@code custobar-auth} of {@code camel-custobar-auth}. */
    private static String scheme(Path module) {
        return module.getFileName().toString().replaceFirst("^camel-", "");
    }
}
