package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.CUSTOMERS;
import static io.github.camelauth.simulator.TestClient.TOKENS;
import static io.github.camelauth.simulator.TestClient.demoUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 2 and 3, for a user with 2FA. */
final class CustobarTwoFactorTest {

    private static final Duration STEP = Duration.ofSeconds(30);

    /** The key of the RFC's own vectors. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @RegisterExtension
    private final CustobarSimulatorExtension extension = new CustobarSimulatorExtension(CustobarSimulator.builder()
            .totpSecret(SECRET)
            .clock(SimulatorClock.standingAt(Instant.ofEpochSecond(1_111_111_109))));

    private Reply create(String code) throws IOException, InterruptedException {
        return new TestClient(extension.simulator())
                .send("POST", TOKENS, "", "Authorization", demoUser(), "Custobar-TOTP-Code", code);
    }

    @Test
    void code_current_isAcceptedOnce() throws Exception {
        String code = extension.simulator().currentTotpCode();

        assertThat(code).isEqualTo("081804");
        assertThat(create(code).status()).isEqualTo(200);
        assertThat(create(code).status()).isEqualTo(401);
        assertThat(extension.simulator().tokensCreated()).isEqualTo(1);
    }

    @Test
    void code_used_isAcceptedAgainWhenSwitched() throws Exception {
        extension.simulator().switches().set(CustobarSwitches.REJECT_REPLAYED_CODES, false);
        String code = extension.simulator().currentTotpCode();

        assertThat(create(code).status()).isEqualTo(200);
        assertThat(create(code).status()).isEqualTo(200);
    }

    @Test
    void code_ofLostAnswer_isUsedUp(CustobarSimulator custobar) throws Exception {
        String code = custobar.currentTotpCode();
        custobar.fail(Fault.lostResponse());

        assertThatThrownBy(() -> create(code)).isInstanceOf(IOException.class);
        assertThat(create(code).status()).isEqualTo(401);
    }

    @Test
    void code_besideTheCurrentStep_isAcceptedWithinTheSkew(CustobarSimulator custobar) throws Exception {
        String code = custobar.currentTotpCode();

        custobar.clock().advance(STEP.multipliedBy(2));
        assertThat(create(code).status()).isEqualTo(401);
        custobar.clock().advance(STEP.negated());
        assertThat(create(code).status()).isEqualTo(200);
    }

    @Test
    void code_ofLastStep_isRejectedWithoutSkew(CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.CODE_SKEW_STEPS, 0);
        String code = custobar.currentTotpCode();
        custobar.clock().advance(STEP);

        assertThat(create(code).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "81804", "0081804", "081 804", "abcdef"})
    void code_wrong_isRejected(String code, CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.WRONG_CODE_STATUS, 403);

        Reply reply = create(code);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.reason()).isEqualTo("Authentication failed.");
    }

    @Test
    void code_missing_isRejectedOnEveryEndpoint(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);

        assertThat(client.postAs(demoUser(), TOKENS, "").status()).isEqualTo(401);
        custobar.switches().set(CustobarSwitches.MISSING_CODE_STATUS, 403);
        assertThat(client.get(CUSTOMERS, "Authorization", demoUser()).status()).isEqualTo(403);
    }

    @Test
    void code_onDataEndpoint_letsBasicIn(CustobarSimulator custobar) throws Exception {
        Reply reply = new TestClient(custobar)
                .get(CUSTOMERS, "Authorization", demoUser(), "Custobar-TOTP-Code", custobar.currentTotpCode());

        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void token_ofUserWithSecondFactor_needsNoCode(CustobarSimulator custobar) throws Exception {
        assertThat(new TestClient(custobar)
                        .getAs(custobar.provisionToken(), CUSTOMERS)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void secondFactor_turnedOffAndOn_isNotAndIsNeeded(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        custobar.changeTotpSecret(CustobarSimulator.DEFAULT_USERNAME, Optional.empty());

        assertThat(client.postAs(demoUser(), TOKENS, "").status()).isEqualTo(200);
        assertThatThrownBy(custobar::currentTotpCode).isInstanceOf(IllegalStateException.class);
        custobar.changeTotpSecret(CustobarSimulator.DEFAULT_USERNAME, Optional.of(SECRET));
        assertThat(client.postAs(demoUser(), TOKENS, "").status()).isEqualTo(401);
    }
}
