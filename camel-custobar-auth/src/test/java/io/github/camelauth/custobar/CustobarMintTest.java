package io.github.camelauth.custobar;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.CustobarSwitches;
import io.github.camelauth.simulator.CustobarToken;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.RequestRecord;
import io.github.camelauth.testsupport.LogCapture;
import io.github.camelauth.testsupport.TestApp;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is ordered from the vendor, and what the token may then do. */
final class CustobarMintTest {

    private final CustobarSimulator custobar = CustobarApp.simulator().start();
    private TestApp app;

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        app.close();
        custobar.close();
    }

    @Test
    void order_withAPath_isThatPathAndNothingElse() throws Exception {
        app = CustobarApp.scoped(custobar).start();
        app.result("direct:poll", String.class);
        JsonNode order = order(CustobarApp.onlyMint(custobar));
        assertThat(order.get("scopes")).isEqualTo(json("[{'path':'" + custobar.retrievePath() + "'}]"));
        assertThat(order.fieldNames()).toIterable().containsExactlyInAnyOrder("name", "scopes");
        assertThat(order.get("name").textValue()).startsWith("camel-custobar-auth ");
    }

    @Test
    void order_withSeveralScopesAndAMethod_namesEach() throws Exception {
        app = CustobarApp.user(custobar)
                .option("scopes", "GET " + custobar.retrievePath() + " , /api/customers/")
                .start();
        app.result("direct:poll", String.class);
        app.result("direct:customers", String.class);
        assertThat(order(CustobarApp.onlyMint(custobar)).get("scopes"))
                .isEqualTo(
                        json("[{'path':'/api/customers/'},{'method':'GET','path':'" + custobar.retrievePath() + "'}]"));
    }

    @Test
    void order_withoutScopes_hasNone() throws Exception {
        app = CustobarApp.user(custobar).start();
        app.result("direct:customers", String.class);
        assertThat(order(CustobarApp.onlyMint(custobar)).has("scopes")).isFalse();
    }

    @Test
    void order_withTokenNameAndPrivileges_asksForBoth() throws Exception {
        app = CustobarApp.scoped(custobar)
                .options("tokenName", "Nightly poll", "transferPrivileges", "true")
                .start();
        app.result("direct:poll", String.class);
        JsonNode order = order(CustobarApp.onlyMint(custobar));
        assertThat(order.get("name").textValue()).isEqualTo("Nightly poll");
        assertThat(order.get("transfer_privileges")).isEqualTo(json("true"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void token_ofOnePath_pollsItAndIsRefusedElsewhere(int refusal) {
        custobar.switches().set(CustobarSwitches.OUT_OF_SCOPE_STATUS, refusal);
        app = CustobarApp.scoped(custobar).start();
        assertThat(app.result("direct:poll", String.class)).contains("rows");
        assertThat(custobar.journal().to(custobar.retrievePath()))
                .singleElement()
                .satisfies(poll -> assertThat(poll.caller().scopes()).containsExactly(custobar.retrievePath()));
        assertThat(app.failure("direct:customers"))
                .isInstanceOfSatisfying(
                        HttpOperationFailedException.class,
                        failure -> assertThat(failure.getStatusCode()).isEqualTo(refusal));
    }

    @Test
    void mint_withIntegrationId_isOwnedByIt() {
        String id =
                custobar.provisionIntegrationToken("/api/customers/").ownerId().replace("integrations/", "");
        app = CustobarApp.scoped(custobar).option("integrationId", id).start();
        app.result("direct:poll", String.class);
        assertThat(minted(0).ownerId()).isEqualTo("integrations/" + id);
        assertThat(custobar.integrationsCreated()).isOne();
    }

    @Test
    void mint_withIntegrationName_createsTheIntegrationOnceOverRestartsAndMints() {
        app = named().start();
        app.result("direct:poll", String.class);
        app.result("direct:refresh", Object.class);
        app.result("direct:createToken", Object.class);
        app.close();
        app = named().start();
        app.result("direct:poll", String.class);
        app.result("direct:refresh", Object.class);
        app.result("direct:createToken", Object.class);
        assertThat(custobar.integrations()).singleElement().satisfies(integration -> assertThat(integration.name())
                .isEqualTo("Camel polls"));
        assertThat(custobar.tokens()).hasSize(5).allSatisfy(token -> assertThat(token.ownerId())
                .isEqualTo(custobar.integrations().get(0).ownerId()));
    }

    @Test
    void integration_thatWasRefused_isNotReportedAsLost() {
        custobar.failAt("/api/integrations/", Fault.status(429));
        app = named().start();
        app.authFailure("direct:poll");
        CustobarApp.advance(custobar, app, Duration.ofMinutes(5));
        try (LogCapture log = new LogCapture()) {
            app.result("direct:poll", String.class);
            assertThat(log.ours(Level.WARN)).isEmpty();
        }
    }

    @Test
    void integration_whoseAnswerWasLost_isReported() {
        custobar.failAt("/api/integrations/", Fault.lostResponse());
        app = named().start();
        app.authFailure("direct:poll");
        CustobarApp.advance(custobar, app, Duration.ofMinutes(5));
        try (LogCapture log = new LogCapture()) {
            app.result("direct:poll", String.class);
            assertThat(log.ours(Level.WARN)).anyMatch(line -> line.contains("integration 'Camel polls' was lost"));
        }
        assertThat(custobar.integrationsCreated()).isEqualTo(2);
    }

    private TestApp named() {
        return CustobarApp.scoped(custobar)
                .option("integrationName", "Camel polls")
                .operations("createToken")
                .bean("store", CustobarApp.store(custobar, folder));
    }

    @Test
    void parentToken_withScopes_mintsAsBearer() {
        CustobarToken parent = custobar.provisionToken();
        app = CustobarApp.bare(custobar)
                .options("accessToken", parent.value().reveal(), "scopes", custobar.retrievePath())
                .start();
        app.result("direct:poll", String.class);
        assertThat(CustobarApp.onlyMint(custobar).header("Authorization"))
                .contains("Bearer " + parent.value().reveal());
        assertThat(custobar.journal()
                        .to(custobar.retrievePath())
                        .get(0)
                        .caller()
                        .scopes())
                .containsExactly(custobar.retrievePath());
    }

    @Test
    void provisionedToken_alone_isSentAsItIsAndNothingIsEverRequested() {
        CustobarToken token = custobar.provisionIntegrationToken(custobar.retrievePath());
        app = CustobarApp.bare(custobar)
                .options("accessToken", token.value().reveal(), "acquireOnStart", "true")
                .start();
        app.result("direct:poll", String.class);
        app.result("direct:refresh", Object.class);
        app.result("direct:revoke", Object.class);
        app.result("direct:poll", String.class);
        custobar.revokeAllTokens();
        app.failure("direct:poll");
        app.failure("direct:poll");
        assertThat(CustobarApp.mints(custobar)).isEmpty();
        assertThat(custobar.journal().all()).hasSize(4).allSatisfy(call -> assertThat(call.header("Authorization"))
                .contains("Bearer " + token.value().reveal()));
    }

    private CustobarToken minted(int index) {
        return custobar.tokens().stream()
                .filter(token -> token.name().startsWith("camel-custobar-auth"))
                .toList()
                .get(index);
    }

    private static JsonNode order(RequestRecord mint) throws Exception {
        return new ObjectMapper().readTree(mint.bodyText());
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
