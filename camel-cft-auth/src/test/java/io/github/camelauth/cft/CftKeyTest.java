package io.github.camelauth.cft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.AccessToken;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The application's key and a user's key on calls. */
final class CftKeyTest {

    private static final String APPLICATION = "X-Api-App-Authorization";
    private static final String USER = "X-Api-Authorization";

    private final CftSimulator cft = CftApp.simulator().start();
    private TestApp app;

    @AfterEach
    void stop() {
        app.close();
        cft.close();
    }

    @Test
    void applicationKeyAlone_servesWhatNeedsNoUser() {
        app = CftApp.application(cft).start();
        assertThat(CftApp.calculate(app).getException()).isNull();
        RequestRecord call = CftApp.lastCall(cft);
        assertThat(call.header(APPLICATION)).contains(CftSimulator.DEFAULT_APP_KEY);
        assertThat(call.header(USER)).isEmpty();
        assertThat(app.result("direct:token", AccessToken.class).type()).isEqualTo("ApplicationKey");
    }

    @Test
    void applicationKeyAlone_whereAUserIsNeeded_isRejected_andNothingIsAskedFor() {
        app = CftApp.application(cft).start();
        assertThat(app.failure("direct:poll")).isInstanceOf(HttpOperationFailedException.class);
        assertThat(cft.journal().all()).hasSize(1);
        await().until(() -> app.eventTypes().contains(TokenEventType.INVALIDATED));
    }

    @Test
    void userKey_goesBesideTheApplicationKey_asItIs() {
        app = CftApp.user(cft).start();
        assertThat(app.result("direct:poll", String.class)).contains("Hill Farm");
        RequestRecord call = CftApp.lastCall(cft);
        assertThat(call.headers().get(APPLICATION)).containsExactly(CftSimulator.DEFAULT_APP_KEY);
        assertThat(call.headers().get(USER)).containsExactly(CftSimulator.DEFAULT_USER_KEY);
        assertThat(call.header("Authorization")).isEmpty();
        assertThat(call.query()).isEmpty();
        assertThat(app.result("direct:token", AccessToken.class).type()).isEqualTo("UserKey");
    }

    @Test
    void authenticate_takesOffWhatAClientSent_andClearTakesOffTheKeys() {
        app = CftApp.user(cft).start();
        Exchange done = app.send(
                "direct:authenticate",
                null,
                Map.of("x-api-authorization", "inbound", "Authorization", "inbound", "X-API-APP-AUTHORIZATION", "in"));
        assertThat(done.getException()).isNull();
        assertThat(CftApp.lastCall(cft).headers().get(USER)).containsExactly(CftSimulator.DEFAULT_USER_KEY);
        assertThat(CftApp.lastCall(cft).header("Authorization")).isEmpty();
        assertThat(done.getMessage().getHeaders()).doesNotContainKeys(APPLICATION, USER, "Authorization");
    }

    @Test
    void carrierQuery_putsTheKeysThere_andWarns() {
        try (LogCapture log = new LogCapture()) {
            app = CftApp.user(cft).option("carrier", "query").start();
            assertThat(log.ours(Level.WARN)).anyMatch(line -> line.contains("'carrier=query'"));
        }
        for (String route : new String[] {"direct:poll", "direct:authenticate"}) {
            assertThat(app.send(route).getException()).isNull();
            RequestRecord call = CftApp.lastCall(cft);
            assertThat(call.query())
                    .isEqualTo("api_app_key=" + CftSimulator.DEFAULT_APP_KEY + "&api_key="
                            + CftSimulator.DEFAULT_USER_KEY);
            assertThat(call.header(APPLICATION)).isEmpty();
            assertThat(call.header(USER)).isEmpty();
        }
    }

    @Test
    void carrierQuery_masksBothKeysInCamelsExceptions() {
        cft.changeUserKey(CftSimulator.DEFAULT_USERNAME, CftApp.OTHER_KEY);
        app = CftApp.user(cft).option("carrier", "query").start();
        for (String route : new String[] {"direct:poll", "direct:authenticate"}) {
            HttpOperationFailedException failure = (HttpOperationFailedException) app.failure(route);
            assertThat(failure.getUri() + failure)
                    .doesNotContain(CftSimulator.DEFAULT_APP_KEY, CftSimulator.DEFAULT_USER_KEY);
        }
    }

    @Test
    void processor_withoutTheComponentInUse_masksToo() {
        CftAuthConfiguration options = new CftAuthConfiguration();
        options.setBaseUrl(cft.baseUrl());
        options.setAccessKey(CftApp.OTHER_KEY);
        options.setCarrier(CftAuthConfiguration.Carrier.query);
        CftAuthProcessor processor = CftAuthProcessor.of(options);
        app = new TestApp("cft-auth")
                .routes(routes -> routes.from("direct:farms").process(processor).to(cft.baseUrl() + cft.farmsPath()))
                .start();
        HttpOperationFailedException failure = (HttpOperationFailedException) app.failure("direct:farms");
        assertThat(CftApp.lastCall(cft).query()).contains(CftApp.OTHER_KEY);
        assertThat(failure.getUri() + failure).doesNotContain(CftApp.OTHER_KEY);
    }

    @Test
    void rejectedKey_isToldOnce_andStillSent() {
        app = CftApp.user(cft).start();
        cft.changeUserKey(CftSimulator.DEFAULT_USERNAME, CftApp.OTHER_KEY);
        app.failure("direct:poll");
        app.failure("direct:poll");
        await().untilAsserted(() -> assertThat(app.eventTypes()).containsOnlyOnce(TokenEventType.INVALIDATED));
        assertThat(app.events().toString()).contains("Check the options of cft-auth:default");
        assertThat(CftApp.polls(cft)).hasSize(2);
        cft.changeUserKey(CftSimulator.DEFAULT_USERNAME, CftSimulator.DEFAULT_USER_KEY);
        assertThat(app.result("direct:poll", String.class)).contains("Hill Farm");
    }
}
