package io.github.camelauth.checkfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.simulator.CheckfrontSwitches;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.testsupport.TestApp;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Exactly one carrier, whatever the call brought: two at once are refused by the simulator. */
final class CheckfrontCarrierTest {

    private static final Map<String, Object> FORM =
            Map.of(Exchange.CONTENT_TYPE, "application/x-www-form-urlencoded", Exchange.HTTP_METHOD, "POST");

    private final CheckfrontSimulator checkfront = CheckfrontApp.simulator().start();
    private final TestApp app = CheckfrontApp.provisioned(checkfront, "ada").routes(this::updates);

    @AfterEach
    void stop() {
        app.close();
        checkfront.close();
    }

    private void updates(RouteBuilder routes) {
        String update = checkfront.baseUrl() + "/api/3.0/booking/1/update";
        routes.from("direct:update").to(update + "?httpClientConfigurer=#checkfrontAuth");
        routes.from("direct:plainUpdate")
                .to("checkfront-auth:authenticate")
                .to(update)
                .to("checkfront-auth:clear");
    }

    private String token() {
        return checkfront.newestPair("ada").orElseThrow().accessToken().reveal();
    }

    private RequestRecord lastCall() {
        return checkfront.journal().last().orElseThrow();
    }

    @Test
    void query_byTheHook_isTheOnlyCarrier_andKeepsTheCallsOwnQuery() {
        app.option("carrier", "query")
                .routes(routes -> routes.from("direct:page")
                        .to(checkfront.baseUrl() + checkfront.bookingsPath()
                                + "?limit=1&access_token=old&httpClientConfigurer=#checkfrontAuth"))
                .start();
        app.result("direct:page", String.class);
        assertThat(lastCall().query()).isEqualTo("limit=1&access_token=" + token());
        assertThat(lastCall().header("Authorization")).isEmpty();
    }

    @Test
    void query_byAuthenticate_isTheOnlyCarrier_andClearGivesTheQueryBack() {
        app.option("carrier", "query").start();
        Exchange done = app.send(
                "direct:authenticate", null, Map.of("Authorization", "BEARER client", Exchange.HTTP_QUERY, "limit=1"));
        assertThat(done.getException()).isNull();
        assertThat(lastCall().query()).isEqualTo("limit=1&access_token=" + token());
        assertThat(lastCall().header("Authorization")).isEmpty();
        assertThat(done.getMessage().getHeader(Exchange.HTTP_QUERY)).isEqualTo("limit=1");
    }

    @Test
    void form_byTheHook_isInTheBodyAlone() {
        app.option("carrier", "form").start();
        Exchange done = app.send("direct:update", "status_id=PAID&access_token=old", FORM);
        assertThat(done.getException()).isNull();
        assertThat(lastCall().bodyText()).isEqualTo("status_id=PAID&access_token=" + token());
        assertThat(lastCall().header("Authorization")).isEmpty();
        assertThat(lastCall().query()).isEmpty();
    }

    @Test
    void form_byAuthenticate_isInTheBodyAlone() {
        app.option("carrier", "form").start();
        Exchange done = app.send("direct:plainUpdate", "status_id=PAID", FORM);
        assertThat(done.getException()).isNull();
        assertThat(lastCall().bodyText()).isEqualTo("status_id=PAID&access_token=" + token());
        assertThat(lastCall().header("Authorization")).isEmpty();
    }

    @Test
    void form_whenTheTokenIsRejected_isReplayedWithTheNewOneAlone() {
        app.option("carrier", "form").start();
        app.send("direct:update", "status_id=PAID", FORM);
        checkfront.accessTokensDie();
        assertThat(app.send("direct:update", "status_id=PAID", FORM).getException())
                .isNull();
        assertThat(lastCall().bodyText()).isEqualTo("status_id=PAID&access_token=" + token());
    }

    @Test
    void form_onACallWithoutOne_saysWhichOption() {
        app.option("carrier", "form").start();
        assertThat(app.failure("direct:poll")).hasStackTraceContaining("'carrier'");
        assertThat(checkfront.apiCalls()).isZero();
    }

    @Test
    void header_isTheDefault_inUpperCase() {
        app.start().result("direct:authenticate", String.class);
        assertThat(lastCall().headers().get("Authorization")).containsExactly("BEARER " + token());
        checkfront.switches().set(CheckfrontSwitches.SCHEME_IN_ANY_CASE, true);
        app.result("direct:poll", String.class);
        assertThat(lastCall().headers().get("Authorization")).containsExactly("BEARER " + token());
    }
}
