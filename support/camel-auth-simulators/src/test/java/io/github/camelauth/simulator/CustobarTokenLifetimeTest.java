package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.CUSTOMERS;
import static io.github.camelauth.simulator.TestClient.TOKENS;
import static io.github.camelauth.simulator.TestClient.bearer;
import static io.github.camelauth.simulator.TestClient.demoUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checklist 4 and 6. */
final class CustobarTokenLifetimeTest {

    private static final Instant NOW = Instant.parse("2022-10-12T09:47:44Z");

    @RegisterExtension
    private final CustobarSimulatorExtension extension =
            new CustobarSimulatorExtension(CustobarSimulator.builder().clock(SimulatorClock.standingAt(NOW)));

    @Test
    void personalToken_afterEightHours_isRejected(CustobarSimulator custobar) throws Exception {
        CustobarToken token = custobar.provisionToken();
        TestClient client = new TestClient(custobar);

        custobar.clock().advance(Duration.ofHours(8).minusSeconds(1));
        assertThat(client.getAs(token, CUSTOMERS).status()).isEqualTo(200);
        custobar.clock().advance(Duration.ofSeconds(1));
        assertThat(client.getAs(token, CUSTOMERS).status()).isEqualTo(401);
    }

    @Test
    void personalToken_lifetime_isSwitched(CustobarSimulator custobar) {
        custobar.switches().set(CustobarSwitches.PERSONAL_TOKEN_LIFETIME, Duration.ofMinutes(1));
        assertThat(custobar.provisionToken().expiresAt()).contains(NOW.plusSeconds(60));
        custobar.switches().set(CustobarSwitches.PERSONAL_TOKEN_LIFETIME, Duration.ZERO);
        assertThat(custobar.provisionToken().expiresAt()).isEmpty();
    }

    @Test
    void integrationToken_afterYears_isAccepted(CustobarSimulator custobar) throws Exception {
        CustobarToken token = custobar.provisionIntegrationToken(CUSTOMERS, "/api/data/customers/");

        custobar.clock().advance(Duration.ofDays(3650));

        assertThat(new TestClient(custobar).getAs(token, CUSTOMERS).status()).isEqualTo(200);
        assertThat(custobar.integrationsCreated()).isEqualTo(1);
    }

    @Test
    void rejection_ofAnyDeadToken_isTheSame(CustobarSimulator custobar) throws Exception {
        assertThat(rejections(custobar)).hasSize(4).containsOnly("401 Authentication failed.");
    }

    @Test
    void rejection_ofDeadTokens_differsWhenSwitched(CustobarSimulator custobar) throws Exception {
        custobar.switches()
                .set(CustobarSwitches.DISTINGUISHABLE_REJECTIONS, true)
                .set(CustobarSwitches.BAD_TOKEN_STATUS, 403);

        assertThat(rejections(custobar))
                .containsExactly(
                        "403 Access token has expired.",
                        "403 Access token has been revoked.",
                        "403 Access token has been revoked.",
                        "403 Unknown access token.");
    }

    private static List<String> rejections(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        CustobarToken expired = custobar.provisionToken();
        CustobarToken revoked = custobar.provisionToken();
        CustobarToken deleted = custobar.provisionToken();
        custobar.expireToken(expired.id());
        custobar.revokeToken(revoked.id());
        client.send("DELETE", TOKENS + deleted.id() + "/", "", "Authorization", demoUser());
        return List.of(
                rejection(client, bearer(expired)),
                rejection(client, bearer(revoked)),
                rejection(client, bearer(deleted)),
                rejection(client, bearer("APIUNKNOWN")));
    }

    private static String rejection(TestClient client, String authorization) throws Exception {
        Reply reply = client.get(CUSTOMERS, "Authorization", authorization);
        return reply.status() + " " + reply.reason();
    }

    @Test
    void allTokens_revokedOrExpired_areRejected(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        CustobarToken first = custobar.provisionIntegrationToken(CUSTOMERS);
        custobar.expireAllTokens();
        CustobarToken second = custobar.provisionToken();
        custobar.revokeAllTokens();

        assertThat(client.getAs(first, CUSTOMERS).status()).isEqualTo(401);
        assertThat(client.getAs(second, CUSTOMERS).status()).isEqualTo(401);
        assertThat(custobar.tokens()).noneMatch(token -> token.validAt(NOW));
    }

    @Test
    void delete_ofToken_rejectsItAtOnce(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        CustobarToken token = custobar.provisionToken();
        String path = TOKENS + token.id() + "/";

        Reply deleted = client.send("DELETE", path, "", "Authorization", demoUser());

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(client.getAs(token, CUSTOMERS).status()).isEqualTo(401);
        assertThat(client.send("DELETE", path, "", "Authorization", demoUser()).status())
                .isEqualTo(404);
        assertThat(custobar.tokens()).extracting(CustobarToken::state).containsExactly(CustobarToken.State.DELETED);
    }

    @Test
    void delete_switchedOff_isNotFound(CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.REVOKE_PATH, "");
        String path = TOKENS + custobar.provisionToken().id() + "/";

        assertThat(new TestClient(custobar)
                        .send("DELETE", path, "", "Authorization", demoUser())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void delete_atAnotherPath_isSwitched(CustobarSimulator custobar) throws Exception {
        custobar.switches()
                .set(CustobarSwitches.REVOKE_PATH, "/api/keys/{id}/")
                .set(CustobarSwitches.REVOKE_STATUS, 200);
        String path = "/api/keys/" + custobar.provisionToken().id() + "/";

        assertThat(new TestClient(custobar)
                        .send("DELETE", path, "", "Authorization", demoUser())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void listing_switchedOn_neverShowsAValue(CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.TOKEN_LISTING, true);
        CustobarToken token = custobar.provisionToken();
        TestClient client = new TestClient(custobar);

        Reply all = client.getAs(token, TOKENS);
        Reply one = client.getAs(token, TOKENS + token.id() + "/");

        assertThat(all.json().at("/access_tokens/0/id").asText()).isEqualTo(token.id());
        assertThat(one.accessToken().path("hint").asText()).isEqualTo(token.hint());
        assertThat(all.body() + one.body()).doesNotContain(token.value().reveal());
        assertThat(client.getAs(token, TOKENS + "unknown12345/").status()).isEqualTo(404);
    }
}
