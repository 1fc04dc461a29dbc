package io.github.camelauth.springboot.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/** Camel's catalogue page of one component. */
public final class Catalogue {

    private final JsonNode json;

    private Catalogue(JsonNode json) {
        this.json = json;
    }

    /** The page in the jar of a component. */
    public static Catalogue of(Class<?> component, String scheme) {
        String page = "META-INF/" + component.getPackageName().replace('.', '/') + "/" + scheme + ".json";
        try (InputStream stream = component.getClassLoader().getResourceAsStream(page)) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Catalogue read(InputStream page) throws IOException {
        return new Catalogue(new ObjectMapper().readTree(page));
    }

    /** Such as {@code custobar-auth}. */
    public String scheme() {
        return fact("scheme");
    }

    /** Such as {@code camel-custobar-auth}. */
    String artifact() {
        return fact("artifactId");
    }

    /** The package of the starter's classes. */
    String starterPackage() {
        String component = fact("javaType");
        return component.substring(0, component.lastIndexOf('.')) + ".springboot";
    }

    /** What the names of the starter's classes begin with, such as {@code CustobarAuth}. */
    String classPrefix() {
        String component = fact("javaType");
        return component.substring(component.lastIndexOf('.') + 1).replaceFirst("Component$", "");
    }

    private String fact(String of) {
        return json.path("component").path(of).asText();
    }

    /** The options of the component, by name. */
    public List<Option> componentOptions() {
        return json.path("componentProperties").properties().stream()
                .map(entry -> new Option(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Option::name))
                .toList();
    }

    /** Those that a named account has as well. */
    public List<Option> accountOptions() {
        return componentOptions().stream().filter(Option::ofAccounts).toList();
    }

    /** Those that only the component has. */
    List<Option> ownOptions() {
        return componentOptions().stream()
                .filter(option -> !option.ofAccounts())
                .toList();
    }
}
