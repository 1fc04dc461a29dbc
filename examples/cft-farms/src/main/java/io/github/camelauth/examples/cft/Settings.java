package io.github.camelauth.examples.cft;

import io.github.camelauth.examples.support.Given;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the user set of the {@code cft.*} properties, apart from the defaults in {@code application.properties}. */
final class Settings {

    static final String PREFIX = "cft.";

    private static final List<String> USER_KEY = List.of("api-key", "username", "password");
    private static final List<String> REGISTRATION = List.of("app-id", "registration-callback-url");
    private static final List<String> OAUTH = List.of("client-id", "client-secret", "redirect-uri");
    private static final List<String> ACCOUNT = Stream.of(
                    List.of("base-url", "access-key"), USER_KEY, REGISTRATION, OAUTH)
            .flatMap(List::stream)
            .toList();
    private static final List<String> OTHERS = List.of("period", "polls", "port", "directory", "user", "grower");

    private final Given given;

    private Settings(Given given) {
        this.given = given;
    }

    /** From system properties ({@code cft.access-key}) and the environment ({@code CFT_ACCESS_KEY}), in this order. */
    static Settings of(UnaryOperator<String> systemProperties, UnaryOperator<String> environment) {
        List<String> names = Stream.concat(ACCOUNT.stream(), OTHERS.stream()).toList();
        return new Settings(Given.of(PREFIX, names, systemProperties, environment));
    }

    /** Whether anything was said about an account or its server, so that a half-set one is not passed over. */
    boolean nameAccount() {
        return given.any(ACCOUNT);
    }

    /** The ways by which users are connected. */
    Ways ways() {
        boolean registers = !given.any(USER_KEY) && given.any(REGISTRATION);
        return new Ways(given.any(USER_KEY) || registers, registers, given.any(OAUTH));
    }

    /** Property by property; the names begin with {@link #PREFIX}. */
    Map<String, String> toProperties() {
        return given.toProperties();
    }
}
