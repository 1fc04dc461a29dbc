package io.github.camelauth.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelauth.testsupport.ComponentMetadata.Option;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The tables of a component's page, in AsciiDoc, each with its title. */
final class OptionTables {

    private static final String OPTION_COLUMNS =
            """
            [width="100%",cols="2,5,^1,2",options="header"]
            |===
            |Name |Description |Default |Type
            """;
    private static final String HEADER_COLUMNS =
            """
            [width="100%",cols="2,5,2",options="header"]
            |===
            |Name |Description |Type
            """;

    private final ComponentMetadata metadata;

    OptionTables(ComponentMetadata metadata) {
        this.metadata = metadata;
    }

    String component() {
        return "=== Component options\n\n" + table(OPTION_COLUMNS, metadata.componentOptions(), OptionTables::option);
    }

    String endpoint() {
        return "=== Endpoint options\n\nAn endpoint has the options of an account as well; these are its own.\n\n"
                + table(OPTION_COLUMNS, metadata.ownEndpointOptions(), OptionTables::option);
    }

    String headers() {
        return "=== Message headers\n\n" + table(HEADER_COLUMNS, metadata.headers(), OptionTables::header);
    }

    private static String table(String columns, List<Option> options, Function<Option, String> row) {
        return options.stream().map(row).collect(Collectors.joining("\n", columns, "\n|==="));
    }

    private static String option(Option option) {
        return "|`%s` |%s |%s |%s"
                .formatted(option.name(), cell(description(option)), cell(option.text("defaultValue")), type(option));
    }

    private static String header(Option option) {
        return "|`%s` (%s) |%s |%s"
                .formatted(
                        option.name(), option.text("label"), cell(option.text("description")), option.text("javaType"));
    }

    private static String description(Option option) {
        String secret = option.secret() ? " A secret." : "";
        return option.text("description") + secret + (isEnum(option) ? " One of: " + values(option) + "." : "");
    }

    private static String values(Option option) {
        return StreamSupport.stream(option.facts().get("enum").spliterator(), false)
                .map(JsonNode::asText)
                .map(value -> "`" + value + "`")
                .collect(Collectors.joining(", "));
    }

    /** Of a class the name alone, without its packages and its parameters. */
    private static String type(Option option) {
        return isEnum(option)
                ? "enum"
                : option.text("javaType").replaceFirst("<.*", "").replaceFirst(".*\\.", "");
    }

    private static boolean isEnum(Option option) {
        return option.type().equals("enum");
    }

    /** A bar would begin the next cell. */
    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
