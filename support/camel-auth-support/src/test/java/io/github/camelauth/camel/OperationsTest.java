package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.testing.LogCapture;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.TokenRequestException;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The operations by their endpoints. */
@Timeout(60)
final class OperationsTest {

    private final CamelRig rig = new CamelRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void token_inSimple_isRevealedOnRequestOnly() {
        rig.routes(routes -> routes.from("direct:in")
                .to("test-auth:token")
                .setHeader("shown", routes.simple("${body}"))
                .setBody(routes.simple("${body.value.reveal}")));
        Exchange done = rig.send("direct:in");
        assertThat(done.getMessage().getBody()).isEqualTo("token-1");
        assertThat(done.getMessage().getHeader("shown", String.class))
                .contains("<redacted>")
                .doesNotContain("token-1");
    }

    @Test
    void refresh_freshToken_renews() {
        rig.camel.start();
        rig.send("test-auth:token");
        assertThat(rig.send("test-auth:refresh").getException()).isNull();
        AccessToken token = rig.send("test-auth:token").getMessage().getBody(AccessToken.class);
        assertThat(token.value().reveal()).isEqualTo("token-2");
    }

    @Test
    void status_ofToken_isAMapThatPlainJacksonWrites() throws Exception {
        rig.client.lifetime(Duration.ofHours(8));
        rig.camel.start();
        assertThat(status()).containsEntry("state", "NONE").containsEntry("fingerprint", null);
        assertThat(rig.client.requests()).isZero();
        rig.send("test-auth:token");
        Map<String, Object> status = status();
        JsonNode json = new ObjectMapper().valueToTree(status);
        assertThat(status.keySet())
                .containsExactly(
                        "scheme",
                        "account",
                        "principal",
                        "state",
                        "type",
                        "scopes",
                        "issuedAt",
                        "expiresAt",
                        "refreshExpiresAt",
                        "nextAttemptAt",
                        "generation",
                        "fingerprint",
                        "lastError");
        assertThat(json.path("scheme").textValue()).isEqualTo("test-auth");
        assertThat(json.path("account").textValue()).isEqualTo("default");
        assertThat(json.path("state").textValue()).isEqualTo("FRESH");
        assertThat(json.path("expiresAt").textValue()).endsWith("Z");
        assertThat(new ObjectMapper().writeValueAsString(status)).doesNotContain("token-1", "s3cret");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> status() {
        return rig.send("test-auth:status").getMessage().getBody(Map.class);
    }

    @Test
    void invalidate_carriedGeneration_dropsThatTokenOnly() {
        rig.routes(routes -> {
            routes.from("direct:reject").to("test-auth:authenticate").to("test-auth:invalidate");
            routes.from("direct:late")
                    .to("test-auth:authenticate")
                    .to("test-auth:refresh")
                    .to("test-auth:invalidate");
        });
        rig.send("test-auth:invalidate");
        rig.send("direct:reject");
        assertThat(rig.send("test-auth:token")
                        .getMessage()
                        .getBody(AccessToken.class)
                        .value()
                        .reveal())
                .isEqualTo("token-2");
        rig.send("direct:late");
        assertThat(rig.send("test-auth:token")
                        .getMessage()
                        .getBody(AccessToken.class)
                        .value()
                        .reveal())
                .isEqualTo("token-3");
        assertThat(rig.client.requests()).isEqualTo(3);
    }

    /** Generations of two accounts count from one alike. */
    @Test
    void invalidate_otherAccountsGeneration_dropsNothing() {
        rig.component.getAccounts().put("north", TestConfiguration.of("north"));
        rig.routes(routes -> routes.from("direct:in")
                .to("test-auth:token?account=north")
                .to("test-auth:authenticate")
                .to("test-auth:invalidate?account=north"));
        rig.send("direct:in");
        rig.send("test-auth:token?account=north");
        assertThat(rig.client.requests()).isEqualTo(2);
    }

    @Test
    void revoke_tellsTheVendorAndStartsAnew() {
        rig.camel.start();
        rig.send("test-auth:token");
        assertThat(rig.send("test-auth:revoke").getException()).isNull();
        assertThat(rig.client.revoked()).containsExactly("token-1");
        assertThat(status()).containsEntry("state", "NONE");
        rig.send("test-auth:token");
        assertThat(rig.client.requests()).isEqualTo(2);
    }

    @Test
    void revoke_vendorCannotBeTold_saysSo() {
        rig.client.deaf();
        rig.camel.start();
        rig.send("test-auth:token");
        try (LogCapture log = new LogCapture()) {
            rig.send("test-auth:revoke");
            assertThat(log.at(Level.INFO)).anyMatch(line -> line.contains("the vendor was not told"));
        }
    }

    @Test
    void refreshAndRevoke_fixedCredential_sendNothingAndSaySo() {
        rig.component.getConfiguration().setFixed(true);
        rig.camel.start();
        rig.send("test-auth:token");
        try (LogCapture log = new LogCapture()) {
            assertThat(rig.send("test-auth:refresh").getException()).isNull();
            assertThat(rig.send("test-auth:revoke").getException()).isNull();
            assertThat(log.at(Level.INFO))
                    .anyMatch(line -> line.contains("nothing to refresh"))
                    .anyMatch(line -> line.contains("nothing to revoke"));
        }
        assertThat(rig.client.requests()).isOne();
        assertThat(rig.client.revoked()).isEmpty();
    }

    @Test
    void operations_vendorDown_failTyped() {
        rig.client.failWith(CamelRig.down());
        rig.camel.start();
        for (String operation : new String[] {"authenticate", "token", "refresh"}) {
            assertThat(rig.send("test-auth:" + operation).getException())
                    .as(operation)
                    .isInstanceOf(TokenRequestException.class)
                    .hasMessage("The vendor is down.");
        }
        assertThat(status()).containsEntry("lastError", "The vendor is down.");
    }

    @Test
    void endpoint_unknownOperation_namesThoseThereAre() {
        rig.camel.start();
        assertThatThrownBy(() -> rig.camel.getEndpoint("test-auth:login"))
                .hasStackTraceContaining("'login' is no operation. There are [authenticate, clear, token");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operations.parse(AuthOperation.class, "Status"))
                .withMessageContaining("revoke");
    }

    @Test
    void endpoint_usedTheWrongWay_failsClearly() {
        rig.camel.start();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rig.camel
                        .getEndpoint("test-auth:events?password=s3cret")
                        .createProducer())
                .withMessageContaining("'events' is for consuming")
                .withMessageNotContaining("s3cret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rig.camel.getEndpoint("test-auth:status").createConsumer(exchange -> {}))
                .withMessageContaining("not 'status'");
    }

    @Test
    void producer_unconfiguredAccount_namesTheMissingOption() {
        rig.component.setConfiguration(new TestConfiguration());
        rig.camel.start();
        assertThatThrownBy(() -> rig.camel.getEndpoint("test-auth:authenticate"))
                .hasStackTraceContaining("Option 'username' is missing");
        // These two need no credential.
        assertThat(rig.camel.getEndpoint("test-auth:clear")).isNotNull();
        assertThat(rig.camel.getEndpoint("test-auth:events")).isNotNull();
    }

    @Test
    void endpointUri_withSecrets_isMasked() {
        rig.camel.start();
        TestEndpoint endpoint = rig.camel.getEndpoint(
                "test-auth:status?username=me&password=s3cret&proxyAuthPassword=s3cret", TestEndpoint.class);
        assertThat(endpoint.getConfiguration().getPassword()).isEqualTo("s3cret");
        assertThat(endpoint.toString()).contains("password").doesNotContain("s3cret");
        assertThat(endpoint.getEndpointBaseUri()).doesNotContain("s3cret");
        assertThat(rig.component.getConfiguration().getPassword()).isEqualTo("s3cret-of-user");
    }
}
