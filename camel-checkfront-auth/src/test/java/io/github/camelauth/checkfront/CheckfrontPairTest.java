package io.github.camelauth.checkfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.testsupport.TestApp;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token pair: HTTP Basic on the API. */
final class CheckfrontPairTest {

    private static final String BASIC = "Basic ZGVtby1hcGkta2V5Om5vdC1hLXJlYWwtYXBpLXNlY3JldA==";

    private final CheckfrontSimulator checkfront = CheckfrontApp.simulator().start();
    private final TestApp app = CheckfrontApp.pair(checkfront);

    @AfterEach
    void stop() {
        app.close();
        checkfront.close();
    }

    private RequestRecord lastCall() {
        return checkfront.journal().last().orElseThrow();
    }

    @Test
    void poll_byTheHook_isBasic() {
        app.start();
        assertThat(app.result("direct:poll", String.class)).contains("booking/index");
        assertThat(lastCall().header("Authorization")).contains(BASIC);
        assertThat(lastCall().header("X-On-Behalf")).isEmpty();
    }

    @Test
    void authenticate_replacesWhatAClientBrought_andClearTakesItOff() {
        app.start();
        Exchange done = app.send(
                "direct:authenticate",
                null,
                Map.of(
                        "authorization",
                        "Bearer client",
                        "X-On-Behalf",
                        "1",
                        Exchange.HTTP_QUERY,
                        "access_token=x&a=b"));
        assertThat(done.getException()).isNull();
        assertThat(lastCall().header("Authorization")).contains(BASIC);
        assertThat(lastCall().header("X-On-Behalf")).isEmpty();
        assertThat(lastCall().query()).isEqualTo("a=b");
        assertThat(done.getMessage().getHeaders()).doesNotContainKey("Authorization");
    }

    @Test
    void hook_outsideTheApi_sendsNothing() {
        app.routes(routes -> routes.from("direct:elsewhere")
                        .to(checkfront.baseUrl() + "/reserve/?httpClientConfigurer=#checkfrontAuth"))
                .start();
        app.failure("direct:elsewhere");
        assertThat(lastCall().header("Authorization")).isEmpty();
    }

    @Test
    void pairThatIsNoMore_isTheVendorsAnswer() {
        app.start();
        checkfront.changeApiKey("another", "pair");
        assertThat(app.failure("direct:poll")).isInstanceOf(HttpOperationFailedException.class);
        assertThat(CheckfrontApp.polls(checkfront)).hasSize(1);
        assertThat(CheckfrontApp.tokenRequests(checkfront)).isEmpty();
    }

    @Test
    void onBehalfOf_isSent() {
        app.option("onBehalfOf", "off").start();
        app.result("direct:poll", String.class);
        app.result("direct:authenticate", String.class);
        assertThat(checkfront.onBehalf()).containsExactly("off", "off");
    }

    @Test
    void onBehalfOf_ofAMessage_countsOnlyWhereItIsAllowed() {
        app.start();
        Map<String, Object> header = Map.of(CheckfrontAuthConstants.ON_BEHALF_OF, "7");
        app.send("direct:authenticate", null, header);
        assertThat(checkfront.onBehalf()).isEmpty();
    }

    @Test
    void onBehalfOf_ofAMessageWhereItIsAllowed_winsForThatMessage() {
        app.options("onBehalfOf", "off", "onBehalfOfFromHeader", "true").start();
        app.send("direct:authenticate", null, Map.of(CheckfrontAuthConstants.ON_BEHALF_OF, "7"));
        app.send("direct:authenticate");
        assertThat(checkfront.onBehalf()).containsExactly("7", "off");
    }

    @Test
    void onBehalfOf_thatIsNoAccountId_isRefusedBeforeTheCall() {
        app.option("onBehalfOfFromHeader", "true").start();
        Exchange done =
                app.send("direct:authenticate", null, Map.of(CheckfrontAuthConstants.ON_BEHALF_OF, "7\r\nX: y"));
        assertThat(done.getException()).hasMessageContaining("'onBehalfOf'");
        assertThat(checkfront.apiCalls()).isZero();
    }

    @Test
    void authorize_withAPair_failsAtTheStart() {
        app.operations("authorize");
        assertThatThrownBy(app::start).hasStackTraceContaining("'consumerKey' and 'consumerSecret'");
    }
}
