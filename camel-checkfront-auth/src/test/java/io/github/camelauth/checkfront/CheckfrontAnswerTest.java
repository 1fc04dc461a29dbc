package io.github.camelauth.checkfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CheckfrontExpiresIn;
import io.github.camelauth.simulator.CheckfrontRefresh;
import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.simulator.CheckfrontSwitches;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.testsupport.TestApp;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.MalformedTokenResponseException;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.TokenRequestException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the token endpoint may answer, as far as it is not documented. */
final class CheckfrontAnswerTest {

    private final CheckfrontSimulator checkfront = CheckfrontApp.simulator().start();
    private final TestApp app = CheckfrontApp.provisioned(checkfront, "ada");

    @AfterEach
    void stop() {
        app.close();
        checkfront.close();
    }

    private Duration life() {
        AccessToken token = app.result("direct:token", AccessToken.class);
        return Duration.between(token.issuedAt(), token.expiresAt());
    }

    @ParameterizedTest
    @EnumSource(CheckfrontExpiresIn.class)
    void expiresIn_asNumberTextOrAbsent_is14000Seconds(CheckfrontExpiresIn form) {
        checkfront.switches().set(CheckfrontSwitches.EXPIRES_IN, form);
        app.start();
        assertThat(life()).isEqualTo(Duration.ofSeconds(14_000));
    }

    @Test
    void expiresIn_isTrusted() {
        checkfront.switches().set(CheckfrontSwitches.ACCESS_LIFETIME, Duration.ofMinutes(10));
        app.start();
        assertThat(life()).isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tokenType_mayBeMissing(boolean there) {
        checkfront.switches().set(CheckfrontSwitches.TOKEN_TYPE, there);
        app.start();
        assertThat(app.result("direct:poll", String.class)).contains("booking/index");
    }

    @ParameterizedTest
    @EnumSource(value = CheckfrontRefresh.class, mode = EnumSource.Mode.EXCLUDE, names = "NEW_PAIR")
    void answerWithoutARefreshToken_keepsTheOneBefore(CheckfrontRefresh kind) {
        checkfront.switches().set(CheckfrontSwitches.REFRESH, kind);
        app.start().result("direct:poll", String.class);
        boolean same = kind == CheckfrontRefresh.SAME_REFRESH_TOKEN;
        assertThat(app.send("direct:refresh").getException() == null).isEqualTo(same);
        assertThat(app.status().get("state")).isEqualTo(same ? "FRESH" : "REAUTHORIZATION_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401})
    void invalidGrant_whateverTheStatus_needsAPerson(int status) {
        checkfront.switches().set(CheckfrontSwitches.TOKEN_ERROR_STATUS, status);
        checkfront.revokeGrant("ada");
        app.start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(ReauthorizationRequiredException.class)
                .hasMessageContaining("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401})
    void wrongConsumerSecret_whateverTheStatus_isNoDeadGrant(int status) {
        checkfront.switches().set(CheckfrontSwitches.INVALID_CLIENT_STATUS, status);
        checkfront.changeConsumerSecret("another");
        app.start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(InvalidCredentialException.class)
                .hasMessageContaining("'consumerKey' and 'consumerSecret'");
        checkfront.changeConsumerSecret(CheckfrontSimulator.DEFAULT_CONSUMER_SECRET);
        app.result("direct:refresh", Object.class);
        app.result("direct:poll", String.class);
    }

    @Test
    void outage_withoutRetryAfter_isTriedAgain() {
        checkfront.failAt(checkfront.tokenPath(), Fault.status(503));
        app.start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOfSatisfying(TokenRequestException.class, failure -> assertThat(failure.status())
                        .isEqualTo(503));
        CheckfrontApp.advance(checkfront, app, Duration.ofMinutes(2));
        app.result("direct:poll", String.class);
    }

    @Test
    void loginPageInPlaceOfAToken_isNoToken() {
        checkfront.failAt(checkfront.tokenPath(), Fault.loginPage());
        app.start();
        assertThat(app.authFailure("direct:poll"))
                .isInstanceOf(MalformedTokenResponseException.class)
                .hasMessageContaining("checkfront-auth:default/default");
    }
}
