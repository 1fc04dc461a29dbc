package io.github.camelauth.springboot.generator;

import java.util.Optional;

/** The type that an option has in the starter: one that may be null, for what is not set leaves the default alone. */
final class PropertyType {

    private PropertyType() {}

    /** As it stands in the source. */
    static String of(Option option, Catalogue catalogue) {
        if (option.accounts()) {
            return "Map<String, " + catalogue.classPrefix() + "AccountConfiguration>";
        }
        return imported(option).map(PropertyType::simple).orElseGet(() -> unimported(option));
    }

    /** What must be imported for it. */
    static Optional<String> imported(Option option) {
        if (option.accounts()) {
            return Optional.of("java.util.Map");
        }
        return switch (kind(option)) {
            case "duration" -> Optional.of("java.time.Duration");
            case "enum" -> Optional.of(option.javaType());
            default -> Optional.empty();
        };
    }

    private static String unimported(Option option) {
        return switch (kind(option)) {
            case "boolean" -> "Boolean";
            case "integer" -> option.javaType().equals("long") ? "Long" : "Integer";
            // A reference to a bean too, which Camel resolves.
            case "string", "object" -> "String";
            default -> throw new IllegalArgumentException(option + " is of a type not met before: " + option.type());
        };
    }

    /** Spring Boot prints a value that it cannot convert, so a secret is never converted. */
    private static String kind(Option option) {
        return option.secret() ? "string" : option.type();
    }

    private static String simple(String javaType) {
        return javaType.substring(javaType.lastIndexOf('.') + 1);
    }
}
