package io.github.camelauth.simulator;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** Calls applications with new users' keys, once each, and remembers that. Safe for use by many threads. */
final class CftDeliveries {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Clock clock;
    private final Switches switches;
    private final HttpClient http;
    private final List<CftDelivery> done = new CopyOnWriteArrayList<>();

    CftDeliveries(Clock clock, Switches switches, Optional<SSLContext> sslContext) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT);
        sslContext.ifPresent(builder::sslContext);
        this.clock = clock;
        this.switches = switches;
        this.http = builder.build();
    }

    /** Nothing for a user who did not register with a callback. Waits for the application's answer. */
    Optional<CftDelivery> deliver(CftUser user) {
        Optional<CftDelivery> delivery =
                user.callback().map(url -> new CftDelivery(clock.instant(), user.username(), url, status(url, user)));
        delivery.ifPresent(done::add);
        return delivery;
    }

    private int status(String url, CftUser user) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(switches.get(CftSwitches.CALLBACK_KEY_FIELD), user.key().reveal());
        String usernameField = switches.get(CftSwitches.CALLBACK_USERNAME_FIELD);
        if (!usernameField.isEmpty()) {
            fields.put(usernameField, user.username());
        }
        try {
            return http.send(
                            switches.get(CftSwitches.CALLBACK)
                                    .request(url, fields)
                                    .timeout(TIMEOUT)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException noAnswer) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    List<CftDelivery> all() {
        return List.copyOf(done);
    }
}
