package io.github.camelauth.springboot.testsupport;

import io.github.camelauth.springboot.generator.Option;

/** Values for an option of whatever type. */
final class Values {

    private Values() {}

    /** Some value that is not the default one, as text. */
    static String other(Option option) {
        return switch (option.type()) {
            case "boolean" ->
                String.valueOf(!option.facts().path("defaultValue").asBoolean());
            case "integer" -> "4711";
            case "duration" -> "47s";
            case "enum" -> {
                int last = option.facts().path("enum").size() - 1;
                yield option.facts().path("enum").get(last).asText();
            }
            case "object" -> "#bean:" + option.name();
            default -> "value of " + option.name();
        };
    }

    /** One that Spring Boot cannot convert. */
    static String wrong(Option option) {
        return switch (option.type()) {
            case "boolean" -> "perhaps";
            case "integer" -> "many";
            case "duration" -> "1h30m";
            case "enum" -> "pigeon";
            default -> throw new IllegalArgumentException("Anything is a " + option.type());
        };
    }

    /** Whether there is such a value. */
    static boolean canBeWrong(Option option) {
        return !option.secret()
                && !option.type().equals("string")
                && !option.type().equals("object");
    }
}
