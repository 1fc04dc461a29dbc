package io.github.camelauth.springboot.generator;

import java.util.Map;

/** What is generated for the starter of one component. */
public final class StarterFiles {

    /** Writes the files of all starters anew. */
    public static final String COMMAND =
            "mvn -B -ntp -pl starters/camel-auth-starter-test-support -am process-classes exec:java@starters";

    private final Catalogue catalogue;

    public StarterFiles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The content of each file, by its path under {@code src/generated}. */
    public Map<String, String> content() {
        return Map.of(
                path("AccountConfiguration"),
                fill(Templates.ACCOUNT, new PropertiesSource(catalogue, catalogue.accountOptions())),
                path("AccountMetadata"),
                fill(Templates.ACCOUNT_METADATA, new PropertiesSource(catalogue, catalogue.accountOptions())),
                path("ComponentConfiguration"),
                fill(Templates.COMPONENT, new PropertiesSource(catalogue, catalogue.ownOptions())),
                "resources/META-INF/additional-spring-configuration-metadata.json",
                new AdditionalMetadata(catalogue).json());
    }

    private String path(String suffix) {
        return "java/" + catalogue.starterPackage().replace('.', '/') + "/" + catalogue.classPrefix() + suffix
                + ".java";
    }

    private String fill(String template, PropertiesSource properties) {
        return template.replace("@package@", catalogue.starterPackage())
                .replace("@artifact@", catalogue.artifact())
                .replace("@scheme@", catalogue.scheme())
                .replace("@Prefix@", catalogue.classPrefix())
                .replace("@imports@\n", properties.imports())
                .replace("@importsOfComponent@\n", properties.imports(Templates.IMPORTS_OF_COMPONENT))
                .replace("@fields@\n", properties.fields())
                .replace("@accessors@\n", properties.accessors());
    }
}
