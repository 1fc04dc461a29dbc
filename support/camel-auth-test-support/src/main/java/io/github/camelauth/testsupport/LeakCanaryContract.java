package io.github.camelauth.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drives everything that may succeed or fail, with secrets that stand out, and looks for them wherever anybody looks. */
public abstract class LeakCanaryContract {

    /** Runs applications through success and failure; what they show goes to the sightings. */
    protected abstract void drive(Sightings sightings) throws Exception;

    /** Every secret that was configured or issued meanwhile; asked for after {@link #drive}. */
    protected abstract Collection<String> secrets();

    @Test
    void secrets_onEveryPath_areSeenNowhere() throws Exception {
        Sightings sightings = new Sightings();
        try (LogCapture log = new LogCapture()) {
            drive(sightings);
            log.all().forEach(sightings::text);
        }
        assertThat(secrets()).hasSizeGreaterThan(3);
        List<String> leaks = new ArrayList<>();
        for (String secret : secrets()) {
            for (String form : List.of(secret, encoded(secret))) {
                sightings.texts().stream()
                        .filter(text -> text.contains(form))
                        .map(text -> "'" + form + "' in: " + around(text, form))
                        .forEach(leaks::add);
            }
        }
        assertThat(leaks).isEmpty();
    }

    private static String encoded(String secret) {
        return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static String around(String text, String secret) {
        int at = text.indexOf(secret);
        return text.substring(Math.max(0, at - 300), Math.min(text.length(), at + secret.length() + 100));
    }
}
