package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.CUSTOMERS;
import static io.github.camelauth.simulator.TestClient.TOKENS;
import static io.github.camelauth.simulator.TestClient.basic;
import static io.github.camelauth.simulator.TestClient.demoUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CustobarLogInTest {

    @RegisterExtension
    static final CustobarSimulatorExtension CUSTOBAR = new CustobarSimulatorExtension(
            CustobarSimulator.builder().otherUser("päivi@example.com", "made-up:sälasana"));

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Digest abc", "Token abc", "Bearer", "Bearer x"})
    void credential_malformedOrUnknown_isRejected(String authorization) throws Exception {
        Reply reply = new TestClient(CUSTOBAR.simulator()).postAs(authorization, TOKENS, "");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.reason()).isEqualTo("Authentication failed.");
        assertThat(reply.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void credential_missing_isRejected(CustobarSimulator custobar) throws Exception {
        custobar.switches()
                .set(CustobarSwitches.NO_CREDENTIALS_STATUS, 403)
                .set(CustobarSwitches.DISTINGUISHABLE_REJECTIONS, true);

        Reply reply = new TestClient(custobar).get(CUSTOMERS);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.reason()).contains("not provided");
    }

    @Test
    void password_wrong_isRejectedAsSwitched(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        String wrong = basic(CustobarSimulator.DEFAULT_USERNAME, "wrong");
        custobar.switches().set(CustobarSwitches.WWW_AUTHENTICATE, "Basic realm=\"api\"");

        Reply rejected = client.postAs(wrong, TOKENS, "");
        custobar.switches().set(CustobarSwitches.BAD_CREDENTIALS_STATUS, 403);
        Reply forbidden = client.postAs(wrong, TOKENS, "");

        assertThat(rejected.status()).isEqualTo(401);
        assertThat(rejected.header("WWW-Authenticate")).isEqualTo("Basic realm=\"api\"");
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void password_withColonAndUmlaut_isReadAsUtf8(CustobarSimulator custobar) throws Exception {
        Reply reply = new TestClient(custobar).postAs(basic("päivi@example.com", "made-up:sälasana"), TOKENS, "");

        assertThat(reply.accessToken().path("owner_id").asText()).isEqualTo("users/3");
    }

    @Test
    void password_inLatin1_isReadWhenSwitched(CustobarSimulator custobar) throws Exception {
        byte[] pair = "päivi@example.com:made-up:sälasana".getBytes(StandardCharsets.ISO_8859_1);
        String authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
        TestClient client = new TestClient(custobar);

        assertThat(client.postAs(authorization, TOKENS, "").status()).isEqualTo(401);
        custobar.switches().set(CustobarSwitches.BASIC_CHARSET, "ISO-8859-1");
        assertThat(client.postAs(authorization, TOKENS, "").status()).isEqualTo(200);
    }

    @Test
    void password_onDataEndpoint_isAccepted(CustobarSimulator custobar) throws Exception {
        assertThat(new TestClient(custobar)
                        .get(CUSTOMERS, "Authorization", demoUser())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void header_twice_isRefused(CustobarSimulator custobar) throws Exception {
        Reply reply = new TestClient(custobar).get(CUSTOMERS, "Authorization", demoUser(), "Authorization", demoUser());

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void user_afterTooManyFailures_isLockedUntilPasswordChanges(CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.LOCK_AFTER_FAILURES, 2);
        TestClient client = new TestClient(custobar);
        String wrong = basic(CustobarSimulator.DEFAULT_USERNAME, "wrong");
        client.postAs(wrong, TOKENS, "");
        client.postAs(wrong, TOKENS, "");

        assertThat(client.postAs(demoUser(), TOKENS, "").status()).isEqualTo(401);
        custobar.changePassword(CustobarSimulator.DEFAULT_USERNAME, "changed-not-real");
        assertThat(client.postAs(basic(CustobarSimulator.DEFAULT_USERNAME, "changed-not-real"), TOKENS, "")
                        .status())
                .isEqualTo(200);
        assertThat(client.postAs(demoUser(), TOKENS, "").status()).isEqualTo(401);
    }
}
