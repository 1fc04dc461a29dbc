package io.github.camelauth.custobar.springboot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.custobar.CustobarAuthConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.camel.util.StringHelper;
import org.springframework.beans.BeanUtils;

/** The component's options, as Camel's catalogue lists them. */
final class Catalogue {

    private Catalogue() {}

    record Option(String name, JsonNode facts) {

        String dashed() {
            return StringHelper.camelCaseToDash(name);
        }

        String fact(String of) {
            return facts.path(of).asText();
        }

        /** Some value that is not the default one, as text. */
        String otherValue() {
            return switch (fact("type")) {
                case "boolean" -> String.valueOf(!facts.path("defaultValue").asBoolean());
                case "integer" -> "4711";
                case "duration" -> "47s";
                case "enum" ->
                    facts.path("enum").get(facts.path("enum").size() - 1).asText();
                case "object" -> "#bean:" + name;
                default -> "value of " + name;
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Option> componentOptions() {
        return json("META-INF/io/github/camelauth/custobar/custobar-auth.json")
                .get("componentProperties")
                .properties()
                .stream()
                .map(entry -> new Option(entry.getKey(), entry.getValue()));
    }

    /** Those that a named account has as well. */
    static Stream<Option> accountOptions() {
        return componentOptions()
                .filter(option -> !option.name().equals("account"))
                .filter(option ->
                        BeanUtils.getPropertyDescriptor(CustobarAuthConfiguration.class, option.name()) != null);
    }

    static JsonNode json(String resource) {
        try (InputStream stream = Catalogue.class.getClassLoader().getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
