package io.github.camelauth.springboot.generator;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.util.StringHelper;

/**
 * One option of a component, as Camel's catalogue has it.
 *
 * @param name such as {@code baseUrl}
 */
public record Option(String name, JsonNode facts) {

    /** {@code base-url} for {@code baseUrl}. */
    public String dashed() {
        return StringHelper.camelCaseToDash(name);
    }

    /** {@code BaseUrl} for {@code baseUrl}, as getters and setters have it. */
    String capitalized() {
        return StringHelper.capitalize(name);
    }

    /** What the catalogue says; empty where it says nothing. */
    public String fact(String of) {
        return facts.path(of).asText();
    }

    /** Of the catalogue: {@code string}, {@code boolean}, {@code integer}, {@code duration}, {@code enum} or {@code object}. */
    public String type() {
        return fact("type");
    }

    /** The class, with all its packages. */
    public String javaType() {
        return fact("javaType");
    }

    public String description() {
        return fact("description");
    }

    public boolean secret() {
        return facts.path("secret").asBoolean();
    }

    /** Whether a bean is named. */
    public boolean reference() {
        return type().equals("object") && !accounts();
    }

    boolean accounts() {
        return name.equals("accounts");
    }

    /** Whether a named account has it as well: the component's configuration does, but an account names no other. */
    boolean ofAccounts() {
        return facts.has("configurationClass") && !name.equals("account");
    }

    @Override
    public String toString() {
        return name;
    }
}
