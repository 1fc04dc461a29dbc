package io.github.camelauth.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.camel.AuthComponent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What Camel's generator wrote of a component, as it is on the class path. */
final class ComponentMetadata {

    private final JsonNode json;

    private ComponentMetadata(JsonNode json) {
        this.json = json;
    }

    static ComponentMetadata of(Class<? extends AuthComponent<?>> component, String scheme) {
        String file = "META-INF/" + component.getPackageName().replace('.', '/') + "/" + scheme + ".json";
        try (InputStream stream = component.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new AssertionError("Not on the class path: " + file);
            }
            return new ComponentMetadata(new ObjectMapper().readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ComponentMetadata of(Path file) throws IOException {
        return new ComponentMetadata(new ObjectMapper().readTree(file.toFile()));
    }

    JsonNode component() {
        return json.get("component");
    }

    List<Option> componentOptions() {
        return options("componentProperties");
    }

    /** The options of a URI, without its path. */
    List<Option> endpointOptions() {
        return options("properties").stream()
                .filter(option -> !option.text("kind").equals("path"))
                .toList();
    }

    /** What a URI has and the component has not, its path included. */
    List<Option> ownEndpointOptions() {
        return options("properties").stream()
                .filter(option -> !json.get("componentProperties").has(option.name()))
                .toList();
    }

    List<Option> headers() {
        return options("headers");
    }

    private List<Option> options(String group) {
        List<Option> options = new ArrayList<>();
        json.get(group)
                .properties()
                .forEach((Map.Entry<String, JsonNode> entry) ->
                        options.add(new Option(entry.getKey(), entry.getValue())));
        return options;
    }

    /** One option, or one header. */
    record Option(String name, JsonNode facts) {

        String text(String fact) {
            return facts.path(fact).asText();
        }

        String type() {
            return text("type");
        }

        boolean secret() {
            return facts.path("secret").asBoolean();
        }

        boolean inherited() {
            return facts.path("configurationClass").isMissingNode();
        }

        /** {@code base-url} for {@code baseUrl}. */
        String kebab() {
            return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
