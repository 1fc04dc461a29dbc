package io.github.camelauth.checkfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.simulator.CheckfrontSwitches;
import io.github.camelauth.simulator.ErrorBody;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.RetryAfter;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.TokenRequestException;
import java.time.Duration;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API says no to, and what is done about it. */
final class CheckfrontRejectionTest {

    private final CheckfrontSimulator checkfront = CheckfrontApp.simulator().start();
    private final TestApp app = CheckfrontApp.provisioned(checkfront, "ada");

    @AfterEach
    void stop() {
        app.close();
        checkfront.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403})
    void invalidGrantInTheBody_whateverTheStatus_isOneRefreshAndOneReplay(int status) {
        checkfront.switches().set(CheckfrontSwitches.BAD_TOKEN_STATUS, status);
        app.start().result("direct:poll", String.class);
        checkfront.accessTokensDie();
        assertThat(app.result("direct:poll", String.class)).contains("booking/index");
        assertThat(CheckfrontApp.polls(checkfront)).hasSize(3);
        assertThat(checkfront.refreshes()).isEqualTo(2);
        assertThat(checkfront.refreshTokensReused()).isZero();
    }

    @Test
    void otherErrors_areTheVendorsAnswer_andCostNoRefresh() {
        app.start().result("direct:poll", String.class);
        checkfront.failAt(
                checkfront.bookingsPath(),
                Fault.answer(
                        401,
                        "application/json",
                        "{\"error\":\"access_denied\",\"error_description\":\"invalid_grant\"}"),
                Fault.answer(400, "text/html", "<p>invalid_grant</p>"),
                Fault.answer(401, "application/json", "{\"error\":\"invalid_grant"));
        for (int answer = 0; answer < 3; answer++) {
            assertThat(app.failure("direct:poll")).isInstanceOf(HttpOperationFailedException.class);
        }
        assertThat(checkfront.refreshes()).isOne();
    }

    @Test
    void rejectionWithoutABody_isTheVendorsAnswer() {
        checkfront.switches().set(CheckfrontSwitches.ERROR_BODY, ErrorBody.EMPTY);
        app.start().result("direct:poll", String.class);
        checkfront.accessTokensDie();
        assertThat(app.failure("direct:poll")).isInstanceOf(HttpOperationFailedException.class);
        assertThat(checkfront.refreshes()).isOne();
    }

    @Test
    void tokenThatIsRejectedThoughNew_isNoLoop() {
        app.start().result("direct:poll", String.class);
        checkfront.failAlwaysAt(
                checkfront.bookingsPath(), Fault.answer(401, "application/json", "{\"error\":\"invalid_grant\"}"));
        for (int poll = 0; poll < 10; poll++) {
            app.failure("direct:poll");
        }
        assertThat(checkfront.refreshes()).isLessThan(4);
        assertThat(checkfront.refreshTokensReused()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"429, SECONDS", "429, HTTP_DATE", "503, SECONDS", "503, HTTP_DATE"})
    void throttledTokenRequest_waitsAsLongAsTheVendorSays(int status, RetryAfter form) {
        checkfront.failAt(checkfront.tokenPath(), Fault.status(status, form, Duration.ofMinutes(5)));
        app.start();
        assertThat(app.authFailure("direct:poll")).isInstanceOfSatisfying(TokenRequestException.class, failure -> {
            assertThat(failure.status()).isEqualTo(status);
            assertThat(failure.retryable()).isTrue();
        });
        CheckfrontApp.advance(checkfront, app, Duration.ofSeconds(290));
        app.authFailure("direct:poll");
        assertThat(checkfront.tokenRequests()).isOne();
        CheckfrontApp.advance(checkfront, app, Duration.ofSeconds(15));
        app.result("direct:poll", String.class);
        assertThat(checkfront.tokenRequests()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"429", "503"})
    void throttledCall_isTheRoutesAffair_andTheTokenStays(int status) {
        app.start().result("direct:poll", String.class);
        Fault throttled = Fault.status(status, RetryAfter.SECONDS, Duration.ofSeconds(1));
        // HttpClient waits that long and tries once more by itself.
        checkfront.failAlwaysAt(checkfront.bookingsPath(), throttled);
        assertThat(app.failure("direct:poll")).isInstanceOf(HttpOperationFailedException.class);
        checkfront.clearFaults();
        app.result("direct:poll", String.class);
        assertThat(checkfront.refreshes()).isOne();
        await().untilAsserted(() -> assertThat(app.eventTypes()).containsExactly(TokenEventType.ACQUIRED));
    }

    @Test
    void redirectToAnotherHost_takesNoCredentialThere() {
        try (CheckfrontSimulator other = CheckfrontApp.simulator().start()) {
            checkfront.switches().set(CheckfrontSwitches.REDIRECT_TO, other.baseUrl());
            app.routes(routes -> routes.from("direct:follow")
                            .to(checkfront.baseUrl() + checkfront.bookingsPath()
                                    + "?followRedirects=true&httpClientConfigurer=#checkfrontAuth"))
                    .start();
            app.failure("direct:follow");
            assertThat(other.journal().all()).isNotEmpty().allSatisfy(call -> {
                assertThat(call.header("Authorization")).isEmpty();
                assertThat(call.query()).doesNotContain("access_token");
            });
        }
    }

    @Test
    void requestStatusThatIsEmpty_isASuccess() {
        checkfront.switches().set(CheckfrontSwitches.REQUEST_STATUS, "");
        app.start();
        assertThat(app.result("direct:poll", String.class)).contains("booking/index");
        assertThat(checkfront.refreshes()).isOne();
    }
}
