package io.github.camelauth.timbr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.simulator.TimbrRejection;
import io.github.camelauth.simulator.TimbrSimulator;
import io.github.camelauth.simulator.TimbrSwitches;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens that the API rejects, in its several ways, and what that costs. */
final class TimbrRejectionTest {

    private static final String HIVE = "could not open client transport: HTTP Response code: 401";
    private static final String ERROR = "{\"data\":\"" + HIVE + "\",\"status\":\"error\"}";

    private final TimbrSimulator timbr = TimbrApp.simulator().start();
    private TestApp app = TimbrApp.fernet(timbr);

    @AfterEach
    void stop() {
        app.close();
        timbr.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = TimbrRejection.class,
            names = {"STATUS_401", "TEXT_IN_500"})
    void tokenThatEnded_isReplacedOnce_andTheCallReplayed(TimbrRejection form) {
        timbr.switches().set(TimbrSwitches.REJECTION, form);
        app.start().result("direct:poll", String.class);
        timbr.invalidateTokens();
        assertThat(TimbrApp.sql(app).getMessage().getBody(String.class)).contains("Ada");
        assertThat(app.result("direct:poll", String.class)).contains("success");
        assertThat(TimbrApp.tokenRequests(timbr)).hasSize(2);
        assertThat(timbr.rejectedCalls()).isOne();
    }

    @Test
    void errorEnvelopeOfSuccess_withTheTransportsText_isARejectionToo() {
        app.start();
        timbr.failAt(TimbrApp.ONTOLOGIES, Fault.answer(200, "application/json", ERROR));
        assertThat(app.result("direct:poll", String.class)).contains("success");
        assertThat(TimbrApp.tokenRequests(timbr)).hasSize(2);
    }

    @Test
    void errorEnvelopeOfSuccess_withAnotherText_isTheRoutesAffair() {
        app.start().result("direct:poll", String.class);
        timbr.switches().set(TimbrSwitches.REJECTION, TimbrRejection.ERROR_IN_200);
        timbr.invalidateTokens();
        assertThat(app.result("direct:poll", String.class)).contains("error");
        assertThat(TimbrApp.tokenRequests(timbr)).hasSize(1);
    }

    @Test
    void rowsThatHoldTheTransportsText_areNoRejection() {
        timbr.changeRows(List.of(Map.of("log", HIVE, "status", "error")));
        app.start();
        assertThat(TimbrApp.sql(app).getMessage().getBody(String.class)).contains(HIVE);
        app.send("direct:authenticate", TimbrApp.JSON_QUERY, Map.of());
        assertThat(TimbrApp.tokenRequests(timbr)).hasSize(1);
        await().untilAsserted(() -> assertThat(app.eventTypes()).containsExactly(TokenEventType.ACQUIRED));
    }

    /** What is most likely of a vendor that keeps one token for a user: asking again is no help, and must not go on. */
    @Test
    void sameTokenAgain_isAskedForOnce_saidOnce_andThenInGrowingPauses() {
        app.start().result("direct:poll", String.class);
        String standing = timbr.tokens().get(0).value().reveal();
        timbr.failAlwaysAt(
                timbr.getTokenPath(),
                Fault.answer(200, "application/json", "{\"data\":[\"" + standing + "\"],\"status\":\"success\"}"));
        timbr.invalidateTokens();
        try (LogCapture log = new LogCapture()) {
            for (int poll = 0; poll < 20; poll++) {
                assertThat(status(app.failure("direct:poll"))).isEqualTo(401);
            }
            assertThat(log.all())
                    .filteredOn(line -> line.contains("gave the same token again"))
                    .hasSize(1);
        }
        assertThat(TimbrApp.tokenRequests(timbr)).hasSize(2);
        for (int minute = 0; minute < 120; minute++) {
            TimbrApp.advance(timbr, app, Duration.ofMinutes(1));
            app.failure("direct:poll");
        }
        assertThat(TimbrApp.tokenRequests(timbr)).hasSizeBetween(5, 9);
        timbr.clearFaults();
        app.result("direct:refresh", Object.class);
        app.result("direct:poll", String.class);
    }

    @Test
    void missingRight_answeredWith403_bringsOneRequestMore() {
        timbr.failAlwaysAt(TimbrApp.ONTOLOGIES, Fault.status(403));
        app.start();
        for (int poll = 0; poll < 10; poll++) {
            assertThat(status(app.failure("direct:poll"))).isEqualTo(403);
        }
        assertThat(TimbrApp.tokenRequests(timbr)).hasSize(2);
    }

    @Test
    void keyThatNothingRenews_isTheRoutesAffair_andToldOnce() {
        app = TimbrApp.key(timbr).start();
        timbr.invalidateTokens();
        for (int poll = 0; poll < 3; poll++) {
            assertThat(status(app.failure("direct:poll"))).isEqualTo(401);
        }
        assertThat(timbr.journal().to(TimbrApp.ONTOLOGIES)).hasSize(3);
        assertThat(TimbrApp.tokenRequests(timbr)).isEmpty();
        await().untilAsserted(() -> assertThat(app.eventTypes()).containsOnlyOnce(TokenEventType.INVALIDATED));
    }

    @ParameterizedTest
    @EnumSource(
            value = TimbrRejection.class,
            names = {"STATUS_401", "TEXT_IN_500"})
    void redelivery_afterARejection_sendsANewToken(TimbrRejection form) {
        timbr.switches().set(TimbrSwitches.REJECTION, form);
        app.routes(routes -> {
            TimbrAuthProcessor auth = TimbrAuthProcessor.of(configuration());
            routes.from("direct:redelivered")
                    .onException(HttpOperationFailedException.class)
                    .onWhen(auth.tokenRejected())
                    .maximumRedeliveries(1)
                    .redeliveryDelay(0)
                    .onRedelivery(auth.renew())
                    .end()
                    .process(auth)
                    .to(timbr.baseUrl() + TimbrApp.QUERY);
        });
        app.start();
        assertThat(app.send("direct:redelivered", TimbrApp.JSON_QUERY, Map.of()).getException())
                .isNull();
        timbr.invalidateTokens();
        assertThat(app.send("direct:redelivered", TimbrApp.JSON_QUERY, Map.of()).getException())
                .isNull();
        assertThat(timbr.journal().to(TimbrApp.QUERY))
                .extracting(RequestRecord::status)
                .containsExactly(200, form == TimbrRejection.STATUS_401 ? 401 : 500, 200);
    }

    private TimbrAuthConfiguration configuration() {
        TimbrAuthConfiguration configuration = new TimbrAuthConfiguration();
        configuration.setBaseUrl(timbr.baseUrl());
        configuration.setUsername(TimbrSimulator.DEFAULT_USERNAME);
        configuration.setPassword(TimbrSimulator.DEFAULT_PASSWORD);
        configuration.setAuthKey(TimbrSimulator.DEFAULT_SALT);
        return configuration;
    }

    private static int status(Exception failure) {
        return ((HttpOperationFailedException) failure).getStatusCode();
    }
}
