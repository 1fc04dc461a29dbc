package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.CUSTOMERS;
import static io.github.camelauth.simulator.TestClient.bearer;
import static io.github.camelauth.simulator.TestClient.demoUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checklist 12. */
final class CustobarLegacyTest {

    private static final String CURRENT = "/api/auth/access-token/";
    private static final String REPLACE = "/api/auth/new-access-token/";

    @RegisterExtension
    static final CustobarSimulatorExtension CUSTOBAR = new CustobarSimulatorExtension(
            CustobarSimulator.builder().with("legacyEndpoints", "true").with("legacyTokenScheme", "true"));

    private static String token(Reply reply) {
        return reply.json().path("token").asText();
    }

    @Test
    void currentToken_askedTwice_isTheSameForEver(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);

        String first = token(client.get(CURRENT, "Authorization", demoUser()));
        custobar.clock().advance(Duration.ofDays(1000));
        String second = token(client.get(CURRENT, "Authorization", demoUser()));

        assertThat(first).matches("API[A-Z0-9]{37}").isEqualTo(second);
        assertThat(custobar.tokensCreated()).isEqualTo(1);
        assertThat(client.get(CUSTOMERS, "Authorization", "Token " + first).status())
                .isEqualTo(200);
    }

    @Test
    void newToken_replacesTheOldOne(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        String old = token(client.get(CURRENT, "Authorization", demoUser()));

        String replaced = token(client.postAs(demoUser(), REPLACE, ""));

        assertThat(client.get(CUSTOMERS, "Authorization", bearer(old)).status()).isEqualTo(401);
        assertThat(client.get(CUSTOMERS, "Authorization", bearer(replaced)).status())
                .isEqualTo(200);
        assertThat(token(client.get(CURRENT, "Authorization", demoUser()))).isEqualTo(replaced);
    }

    @Test
    void legacyEndpoint_byToken_isRejected(CustobarSimulator custobar) throws Exception {
        assertThat(new TestClient(custobar)
                        .getAs(custobar.provisionToken(), CURRENT)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void legacy_switchedOff_isNotThere(CustobarSimulator custobar) throws Exception {
        custobar.switches().reset();
        TestClient client = new TestClient(custobar);
        String token = custobar.provisionToken().value().reveal();

        assertThat(client.get(CURRENT, "Authorization", demoUser()).status()).isEqualTo(404);
        assertThat(client.postAs(demoUser(), REPLACE, "").status()).isEqualTo(404);
        assertThat(client.get(CUSTOMERS, "Authorization", "Token " + token).status())
                .isEqualTo(401);
    }
}
