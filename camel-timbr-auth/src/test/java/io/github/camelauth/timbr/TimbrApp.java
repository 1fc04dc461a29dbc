package io.github.camelauth.timbr;

import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.simulator.SimulatorClock;
import io.github.camelauth.simulator.TimbrSimulator;
import io.github.camelauth.simulator.TimbrSimulatorBuilder;
import io.github.camelauth.testsupport.TestApp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** What the tests of this module share: a simulator, and applications that talk to it. */
final class TimbrApp {

    static final String ONTOLOGIES = "/timbr/api/get_ontologies/";
    static final String QUERY = "/timbr/api/query/";
    static final String JSON_QUERY =
            "{\"ontology_name\": \"" + TimbrSimulator.DEFAULT_ONTOLOGY + "\", \"query\": \"SELECT 1\"}";

    private TimbrApp() {}

    static TimbrSimulatorBuilder simulator() {
        SimulatorClock clock = SimulatorClock.ticking();
        clock.set(Instant.parse("2026-03-02T10:00:00Z"));
        return TimbrSimulator.builder().clock(clock);
    }

    /**
     * An application without a credential, on the simulator's clock, with routes {@code direct:poll} (a GET by the hook),
     * {@code direct:sql} (a query of the OpenAPI by the hook), {@code direct:authenticate} (a JSON query) and one for each
     * other operation.
     */
    static TestApp bare(TimbrSimulator timbr) {
        String hook = "?httpClientConfigurer=#timbrAuth";
        return new TestApp("timbr-auth")
                .clock(timbr.clock())
                .option("base-url", timbr.baseUrl())
                .routes(routes -> {
                    routes.from("direct:poll").to(timbr.baseUrl() + ONTOLOGIES + hook);
                    routes.from("direct:sql").to(timbr.baseUrl() + timbr.openapiQueryPath() + hook);
                    routes.from("direct:authenticate")
                            .to("timbr-auth:authenticate")
                            .to(timbr.baseUrl() + QUERY)
                            .to("timbr-auth:clear");
                })
                .operations("token", "status", "refresh", "revoke")
                .collectEvents();
    }

    /** The same with user name, password and salt. */
    static TestApp fernet(TimbrSimulator timbr) {
        return user(timbr).option("authKey", TimbrSimulator.DEFAULT_SALT);
    }

    /** The same with a bearer that the vendor's script made. */
    static TestApp bearer(TimbrSimulator timbr) {
        return bare(timbr).option("authorizationToken", timbr.bearer());
    }

    /** The same with the API token that the user copied from the platform. */
    static TestApp key(TimbrSimulator timbr) {
        return bare(timbr).option("apiKey", timbr.provisionToken().value().reveal());
    }

    /** The same by the platform's login. */
    static TestApp platform(TimbrSimulator timbr) {
        return user(timbr).option("tokenSource", "platform");
    }

    private static TestApp user(TimbrSimulator timbr) {
        return bare(timbr)
                .options("username", TimbrSimulator.DEFAULT_USERNAME, "password", TimbrSimulator.DEFAULT_PASSWORD);
    }

    /** A query as text, as the vendor's own client sends it. */
    static Exchange sql(TestApp app) {
        return app.send("direct:sql", "SELECT 1", Map.of(Exchange.CONTENT_TYPE, "application/text"));
    }

    /** Moves the simulator's time, and the application's with it. */
    static void advance(TimbrSimulator timbr, TestApp app, Duration duration) {
        timbr.clock().advance(duration);
        app.tick();
    }

    static List<RequestRecord> tokenRequests(TimbrSimulator timbr) {
        return timbr.journal().to(timbr.getTokenPath());
    }
}
