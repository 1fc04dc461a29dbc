package io.github.camelauth.syncaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.simulator.SyncaccessSimulator;
import io.github.camelauth.simulator.SyncaccessSwitches;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.TokenRequestException;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ways a route uses the component. */
final class SyncaccessRouteTest {

    private final SyncaccessSimulator syncaccess = SyncaccessApp.simulator().start();
    private TestApp app = SyncaccessApp.user(syncaccess);

    @AfterEach
    void stop() {
        app.close();
        syncaccess.close();
    }

    private RequestRecord onlyTokenRequest() {
        assertThat(SyncaccessApp.tokenRequests(syncaccess)).hasSize(1);
        return SyncaccessApp.tokenRequests(syncaccess).get(0);
    }

    private RequestRecord lastCall() {
        return syncaccess.journal().last().orElseThrow();
    }

    @Test
    void poll_byTheHook_getsSubscribersWithABearerInLowerCase() {
        app.start();
        assertThat(app.result("direct:poll", String.class)).contains("ada@example.com");
        String token = syncaccess.tokens().get(0).value().reveal();
        assertThat(lastCall().header("Authorization")).contains("bearer " + token);
        assertThat(lastCall().header("Accept")).contains("application/json");
    }

    @Test
    void tokenRequest_isAFormOfThePasswordGrant() {
        app.start().result("direct:poll", String.class);
        assertThat(onlyTokenRequest().header("Content-Type").orElseThrow())
                .startsWith("application/x-www-form-urlencoded");
        assertThat(onlyTokenRequest().header("Authorization")).isEmpty();
        assertThat(onlyTokenRequest().bodyText())
                .startsWith("grant_type=password&username=demo-api-user&password=not-a-real%2Bpassword%26100%25");
    }

    @Test
    void tokenRequest_asJson_isOneWhereThatIsSet() {
        app.option("requestFormat", "json").start().result("direct:poll", String.class);
        assertThat(onlyTokenRequest().header("Content-Type").orElseThrow()).startsWith("application/json");
    }

    @Test
    void tokenRequest_asJsonToAServerThatReadsForms_namesTheOption() {
        syncaccess.switches().set(SyncaccessSwitches.AS_STOCK_KATANA, true);
        app.option("requestFormat", "json").start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOfSatisfying(TokenRequestException.class, failure -> assertThat(failure.errorCode())
                        .isEqualTo("unsupported_grant_type"))
                .hasMessageContaining("'requestFormat'");
    }

    @Test
    void authenticate_putsTheHeadersOn_andClearTakesThemOff() {
        app.start();
        Exchange done =
                app.send("direct:authenticate", null, Map.of("authorization", "Basic client", "Accept", "text/csv"));
        assertThat(done.getException()).isNull();
        assertThat(lastCall().header("Authorization").orElseThrow()).startsWith("bearer ");
        assertThat(lastCall().header("Accept")).contains("text/csv");
        assertThat(done.getMessage().getHeaders()).doesNotContainKey("Authorization");
    }

    @Test
    void methodBasic_sendsThePasswordOnEachCall_andAsksForNoToken() {
        app.option("method", "basic").start();
        app.result("direct:poll", String.class);
        assertThat(lastCall().header("Authorization").orElseThrow()).startsWith("Basic ");
        app.result("direct:refresh", Object.class);
        assertThat(SyncaccessApp.tokenRequests(syncaccess)).isEmpty();
        assertThat(app.result("direct:token", AccessToken.class).type()).isEqualTo("Basic");
    }

    @Test
    void emptyRange_isTheVendorsAnswerAndNoRejection() {
        syncaccess.changeSubscribers(java.util.List.of());
        app.start();
        assertThat(app.failure("direct:poll"))
                .isInstanceOfSatisfying(
                        HttpOperationFailedException.class,
                        failure -> assertThat(failure.getStatusCode()).isEqualTo(404));
        assertThat(onlyTokenRequest().status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(app.eventTypes()).containsExactly(TokenEventType.ACQUIRED));
    }

    @Test
    void status_tellsTheDocumentedLife() {
        app.start().result("direct:poll", String.class);
        AccessToken token = app.result("direct:token", AccessToken.class);
        assertThat(Duration.between(token.issuedAt(), token.expiresAt())).isEqualTo(Duration.ofSeconds(1799));
        assertThat(app.status()).containsEntry("state", "FRESH").containsEntry("account", "default");
    }

    @Test
    void revoke_forgetsLocally_andTheNextMessageObtainsAnother() {
        app.start().result("direct:poll", String.class);
        app.result("direct:revoke", Object.class);
        assertThat(app.status()).containsEntry("state", "NONE");
        app.result("direct:poll", String.class);
        assertThat(SyncaccessApp.tokenRequests(syncaccess)).hasSize(2);
    }
}
