package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.CUSTOMERS;
import static io.github.camelauth.simulator.TestClient.TOKENS;
import static io.github.camelauth.simulator.TestClient.bearer;
import static io.github.camelauth.simulator.TestClient.demoUser;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 7. */
@ExtendWith(CustobarSimulatorExtension.class)
final class CustobarScopeTest {

    private static final String RETRIEVE = "/api/datatargets/c8f0iaq7oaj9s/retrieve/";

    @Test
    void scopedToken_ofTheVendorsExample_retrievesOnly(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        String scoped = client.postAs(demoUser(), TOKENS, "{\"scopes\": [{\"path\": \"" + RETRIEVE + "\"}]}")
                .accessToken()
                .path("token")
                .asText();

        Reply refused = client.get(CUSTOMERS, "Authorization", bearer(scoped));

        assertThat(client.get(RETRIEVE, "Authorization", bearer(scoped)).status())
                .isEqualTo(200);
        assertThat(client.get(RETRIEVE + "?limit=1", "Authorization", bearer(scoped))
                        .status())
                .isEqualTo(200);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.reason()).isNotBlank();
        assertThat(client.postAs(bearer(scoped), TOKENS, "").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/",
                "/api/data/*",
                "/api/data/customers",
                "/api/data/customers/x/",
                "/api/data/customers/?limit=1",
                "POST /api/data/customers/",
                "get /api/data/customers/",
                "* /api/data/customers/"
            })
    void scope_notExact_doesNotCover(String scope, CustobarSimulator custobar) throws Exception {
        CustobarToken token = custobar.provisionToken(scope);

        assertThat(new TestClient(custobar)
                        .getAs(token, "/api/data/customers/?limit=1")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void scope_withMethod_coversThatMethodOnly(CustobarSimulator custobar) throws Exception {
        CustobarToken token = custobar.provisionToken("POST " + RETRIEVE);
        TestClient client = new TestClient(custobar);

        assertThat(client.postAs(bearer(token), RETRIEVE, "").status()).isEqualTo(200);
        assertThat(client.getAs(token, RETRIEVE).status()).isEqualTo(403);
    }

    @Test
    void outOfScope_status_isSwitched(CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.OUT_OF_SCOPE_STATUS, 401);

        assertThat(new TestClient(custobar)
                        .getAs(custobar.provisionToken(RETRIEVE), CUSTOMERS)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void outOfScope_request_isJournalledWithItsToken(CustobarSimulator custobar) throws Exception {
        CustobarToken token = custobar.provisionToken(RETRIEVE);

        new TestClient(custobar).getAs(token, CUSTOMERS);

        assertThat(custobar.journal().last().orElseThrow().caller().tokenId()).contains(token.id());
    }

    @Test
    void scopedToken_mayMint_whenItsScopesOrTheSwitchSaySo(CustobarSimulator custobar) throws Exception {
        TestClient client = new TestClient(custobar);
        CustobarToken minter = custobar.provisionToken("POST " + TOKENS);
        CustobarToken reader = custobar.provisionToken(CUSTOMERS);

        assertThat(client.postAs(bearer(minter), TOKENS, "").status()).isEqualTo(200);
        custobar.switches().set(CustobarSwitches.SCOPED_TOKEN_MAY_MINT, true);
        assertThat(client.postAs(bearer(reader), TOKENS, "").status()).isEqualTo(200);
        assertThat(client.postAs(bearer(reader), "/api/integrations/", "{}").status())
                .isEqualTo(403);
    }
}
