package io.github.camelauth.examples.syncaccess;

import io.github.camelauth.examples.support.Given;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the user set of the {@code syncaccess.*} properties, apart from the defaults in {@code application.properties}. */
final class Settings {

    static final String PREFIX = "syncaccess.";

    private static final List<String> ACCOUNT =
            List.of("company", "property", "environment", "base-url", "username", "password", "method");
    private static final List<String> OTHERS =
            List.of("cron", "runs", "first", "lag", "never-subscribers", "format", "directory", "state-file");

    private final Given given;

    private Settings(Given given) {
        this.given = given;
    }

    /** From system properties ({@code syncaccess.base-url}) and the environment ({@code SYNCACCESS_BASE_URL}). */
    static Settings of(UnaryOperator<String> systemProperties, UnaryOperator<String> environment) {
        List<String> names = Stream.concat(ACCOUNT.stream(), OTHERS.stream()).toList();
        return new Settings(Given.of(PREFIX, names, systemProperties, environment));
    }

    /** Whether anything was said about an account or its server, so that a half-set one is not passed over. */
    boolean nameAccount() {
        return given.any(ACCOUNT);
    }

    /** Property by property; the names begin with {@link #PREFIX}. */
    Map<String, String> toProperties() {
        return given.toProperties();
    }
}
