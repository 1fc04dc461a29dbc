package io.github.camelauth.springboot.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Spring Boot's processor cannot see in the classes: default values, and which options name a bean of which class. */
final class AdditionalMetadata {

    private final Catalogue catalogue;

    AdditionalMetadata(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String json() {
        return "{\n  \"properties\": [" + lines(AdditionalMetadata::defaultValue) + "],\n  \"hints\": ["
                + lines(AdditionalMetadata::hint) + "]\n}\n";
    }

    private String lines(Function<Property, Stream<Object>> what) {
        String prefix = "camel.component." + catalogue.scheme() + ".";
        return Stream.concat(
                        properties(prefix, catalogue.componentOptions()),
                        properties(prefix + "accounts.<name>.", catalogue.accountOptions()))
                .flatMap(what)
                .map(AdditionalMetadata::line)
                .collect(Collectors.joining(",", "", "\n  "));
    }

    private record Property(String name, Option option) {}

    private static Stream<Property> properties(String prefix, List<Option> options) {
        return options.stream().map(option -> new Property(prefix + option.dashed(), option));
    }

    private static Stream<Object> defaultValue(Property property) {
        Object value = property.option().facts().get("defaultValue");
        return value == null ? Stream.empty() : Stream.of(object("name", property.name(), "defaultValue", value));
    }

    private static Stream<Object> hint(Property property) {
        if (!property.option().reference()) {
            return Stream.empty();
        }
        Object target = object("target", property.option().javaType());
        Object provider = object("name", "spring-bean-reference", "parameters", target);
        return Stream.of(object("name", property.name(), "providers", List.of(provider)));
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private static String line(Object object) {
        try {
            return "\n    " + new ObjectMapper().writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
