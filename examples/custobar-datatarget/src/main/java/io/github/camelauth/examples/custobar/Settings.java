package io.github.camelauth.examples.custobar;

import io.github.camelauth.examples.support.Form;
import io.github.camelauth.examples.support.Given;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.util.TimeUtils;

/** What the user set of the {@code custobar.*} properties, apart from the defaults in {@code application.properties}. */
final class Settings {

    static final String PREFIX = "custobar.";

    private static final List<String> ACCOUNT = List.of(
            "base-url", "username", "password", "secret-key", "verification-code", "access-token", "integration-id");
    private static final List<String> OTHERS = List.of(
            "datatarget",
            "poll-period",
            "polls",
            "store-directory",
            "store-key-file",
            "repeats",
            "repeat-delay",
            "troubles",
            "outage");

    private final Given given;

    private Settings(Given given) {
        this.given = given;
    }

    /** From system properties ({@code custobar.base-url}) and the environment ({@code CUSTOBAR_BASE_URL}), in this order. */
    static Settings of(UnaryOperator<String> systemProperties, UnaryOperator<String> environment) {
        List<String> names = Stream.concat(ACCOUNT.stream(), OTHERS.stream()).toList();
        return new Settings(Given.of(PREFIX, names, systemProperties, environment));
    }

    /** Whether anything was said about an account or its server. */
    boolean nameAccount() {
        return given.any(ACCOUNT);
    }

    /** Whether the demo shall have troubles. */
    boolean troubles() {
        String said = given.value("troubles").orElse("false");
        if (!said.matches("true|false")) {
            throw new IllegalArgumentException("Property 'custobar.troubles' must be true or false");
        }
        return said.equals("true");
    }

    /** How long the vendor is down in these. */
    Duration outage() {
        String length = given.value("outage").orElse("60s");
        if (!length.matches(Form.TIME)) {
            throw new IllegalArgumentException("Property 'custobar.outage' must be a time such as 60s");
        }
        return TimeUtils.toDuration(length);
    }

    /** Property by property; the names begin with {@link #PREFIX}. */
    Map<String, String> toProperties() {
        return given.toProperties();
    }
}
