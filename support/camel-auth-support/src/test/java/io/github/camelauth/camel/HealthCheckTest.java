package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.ReauthorizationRequiredException;
import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The health check of each account. */
@Timeout(60)
final class HealthCheckTest {

    private static final String DEFAULT = "camel-auth:test-auth:default";

    private final CamelRig rig = new CamelRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    private HealthCheck.Result result(String id) {
        return HealthCheckHelper.invoke(rig.camel, id, Map.of()).orElseThrow();
    }

    private void check(State state) {
        assertThat(result(DEFAULT).getState()).isEqualTo(state);
    }

    @Test
    void check_ofAnAccountThatNobodyUsedYet_isUpAndForReadinessOnly() {
        rig.camel.start();
        check(State.UP);
        HealthCheck check = HealthCheckHelper.getHealthCheck(rig.camel, DEFAULT);
        assertThat(check.isReadiness()).isTrue();
        assertThat(check.isLiveness()).isFalse();
        assertThat(check.getGroup()).isEqualTo("camel");
        assertThat(HealthCheckHelper.invokeLiveness(rig.camel, "full"))
                .extracting(result -> result.getCheck().getId())
                .doesNotContain(DEFAULT);
        assertThat(result(DEFAULT).getDetails())
                .containsEntry("scheme", "test-auth")
                .containsEntry("account", "default")
                .containsEntry("tokens", 1)
                .containsEntry("tokens.none", 1)
                .containsEntry("state", "NONE")
                .doesNotContainKeys("fingerprint", "principal");
    }

    @Test
    void account_thatCanGetNoToken_isDownUntilItCan() {
        rig.camel.start();
        rig.client.failWith(CamelRig.down());
        rig.send("test-auth:token");
        HealthCheck.Result down = result(DEFAULT);
        assertThat(down.getState()).isEqualTo(State.DOWN);
        assertThat(down.getMessage()).contains("test-auth:default can get no valid token");
        assertThat(down.getDetails())
                .containsEntry("failing", 1)
                .containsEntry("lastError", "The vendor is down.")
                .containsKey("nextAttemptAt");
        rig.client.failWith(null);
        rig.send("test-auth:refresh");
        HealthCheck.Result up = result(DEFAULT);
        assertThat(up.getState()).isEqualTo(State.UP);
        assertThat(up.getDetails())
                .containsEntry("state", "FRESH")
                .containsEntry("generation", 1L)
                .containsKey("fingerprint");
    }

    @Test
    void account_whoseTokenIsServedWhileTheVendorIsDown_isUpAndSaysSo() {
        rig.camel.start();
        rig.send("test-auth:token");
        rig.client.failWith(CamelRig.down());
        rig.send("test-auth:refresh");
        check(State.UP);
        assertThat(result(DEFAULT).getDetails()).containsEntry("lastError", "The vendor is down.");
    }

    @Test
    void account_thatNeedsAPerson_isADetailAndACount() {
        rig.camel.start();
        rig.client.failWith(new ReauthorizationRequiredException("Log in again."));
        rig.send("test-auth:token");
        check(State.UP);
        assertThat(result(DEFAULT).getDetails())
                .containsEntry("reauthorizationRequired", 1)
                .containsEntry("failing", 0)
                .containsEntry("tokens.reauthorization_required", 1)
                .containsEntry("lastError", "Log in again.");
    }

    @Test
    void account_thatNeedsAPerson_isDownWhereTheOptionSaysSo() {
        rig.component.getConfiguration().setReauthorizationDown(true);
        rig.camel.start();
        check(State.UP);
        rig.client.failWith(new ReauthorizationRequiredException("Log in again."));
        rig.send("test-auth:token");
        check(State.DOWN);
        assertThat(result(DEFAULT).getMessage()).contains("test-auth:default needs a person");
    }

    @Test
    void credential_thatNothingRenewsAndTheApiRejects_needsAPerson() {
        rig.component.getConfiguration().setFixed(true);
        rig.routes(routes ->
                routes.from("direct:rejected").to("test-auth:authenticate").to("test-auth:invalidate"));
        rig.send("direct:rejected");
        check(State.UP);
        assertThat(result(DEFAULT).getDetails())
                .containsEntry("reauthorizationRequired", 1)
                .containsEntry("lastError", "The API rejected the token.")
                .containsEntry("state", "FRESH");
    }

    @Test
    void token_thatACallerSawRejected_isNoTroubleBeforeItsRenewalFails() {
        rig.routes(routes ->
                routes.from("direct:rejected").to("test-auth:authenticate").to("test-auth:invalidate"));
        rig.send("direct:rejected");
        check(State.UP);
        rig.client.failWith(new InvalidCredentialException("Wrong password."));
        rig.send("test-auth:token");
        check(State.DOWN);
    }

    @Test
    void principals_oneWithoutATokenOfMany_isNoOutage() {
        rig.camel.start();
        rig.client.failWith(CamelRig.down());
        rig.send("test-auth:token?principal=alice");
        check(State.DOWN);
        rig.client.failWith(null);
        rig.send("test-auth:token?principal=bob");
        check(State.UP);
        assertThat(result(DEFAULT).getDetails())
                .containsEntry("tokens", 3)
                .containsEntry("failing", 1)
                .containsEntry("principal", "alice");
    }

    @Test
    void account_firstUsedAfterTheStart_hasACheckUntilTheStop() {
        rig.camel.start();
        rig.component.getAccounts().put("north", TestConfiguration.of("north"));
        rig.send("test-auth:token?account=north");
        assertThat(result("camel-auth:test-auth:north").getState()).isEqualTo(State.UP);
        HealthCheckRegistry registry = HealthCheckRegistry.get(rig.camel);
        rig.camel.stop();
        assertThat(registry.stream().map(HealthCheck::getId)).noneMatch(id -> id.startsWith("camel-auth:"));
    }

    @Test
    void context_whoseFirstAccountIsUsedAfterTheStart_hasItsCheck() {
        rig.component.setConfiguration(new TestConfiguration());
        rig.camel.start();
        assertThat(HealthCheckRegistry.get(rig.camel).getCheck(DEFAULT)).isEmpty();
        rig.send("test-auth:token?username=a&password=b");
        check(State.UP);
    }

    @Test
    void context_thatStartsAgain_hasItsChecksAgain() {
        rig.camel.start();
        rig.restart();
        check(State.UP);
        assertThat(rig.camel.getLifecycleStrategies())
                .filteredOn(strategy -> strategy.getClass().getName().contains("LifecycleStrategySupport"))
                .hasSize(1);
    }
}
