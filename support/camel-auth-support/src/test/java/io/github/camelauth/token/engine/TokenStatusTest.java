package io.github.camelauth.token.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.TokenState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TokenStatusTest {

    private final TokenRig rig = new TokenRig();

    @Test
    void status_beforeTheFirstToken_isNoneAndNulls() {
        Map<String, Object> map = rig.start().manager.status().toMap();

        assertThat(map)
                .containsEntry("scheme", "custobar-auth")
                .containsEntry("account", "default")
                .containsEntry("state", "NONE")
                .containsEntry("scopes", List.of())
                .containsEntry("generation", 0L);
        assertThat(map)
                .extracting(
                        "principal",
                        "type",
                        "issuedAt",
                        "expiresAt",
                        "refreshExpiresAt",
                        "nextAttemptAt",
                        "fingerprint",
                        "lastError")
                .containsOnlyNulls();
        assertThat(rig.requests()).isZero();
    }

    @Test
    void status_throughALife_namesEachState() {
        rig.start().manager.await();
        assertThat(rig.manager.status().state()).isEqualTo(TokenState.FRESH);

        rig.time.advance(Duration.ofMinutes(28));
        assertThat(rig.manager.status().state()).isEqualTo(TokenState.STALE);

        rig.time.advance(Duration.ofMinutes(2));
        assertThat(rig.manager.status().state()).isEqualTo(TokenState.EXPIRED);
    }

    @Test
    void toMap_ofAToken_isPlainJsonWithoutSecrets() throws Exception {
        rig.client.then(request -> TestTokens.rotated("s3cr3t-access", request.now(), "s3cr3t-refresh"));
        rig.start().manager.await();
        rig.client.thenFail(TestTokens.unavailable());
        rig.manager.refresh();

        String json = new ObjectMapper().writeValueAsString(rig.manager.status().toMap());

        assertThat(json)
                .contains("\"state\":\"FRESH\"", "\"type\":\"Bearer\"", "\"issuedAt\":\"2026-03-01T12:00:00Z\"")
                .contains("\"expiresAt\":\"2026-03-01T12:30:00Z\"", "\"refreshExpiresAt\":\"2026-03-15T12:00:00Z\"")
                .contains("\"nextAttemptAt\":\"2026-03-01T12:00:0", "\"generation\":1", "answered 503")
                .doesNotContain("s3cr3t");
    }

    @Test
    void status_whenOnlyAPersonCanHelp_saysSoAndForEverIsNull() {
        rig.credentialRetry = Duration.ZERO;
        rig.client.thenFail(new ReauthorizationRequiredException("Authorize again."));
        rig.start().manager.get();

        assertThat(rig.manager.status().state()).isEqualTo(TokenState.REAUTHORIZATION_REQUIRED);
        assertThat(rig.manager.status().lastError()).isEqualTo("Authorize again.");
        assertThat(rig.nextAttemptAt()).isNull();
    }

    @Test
    void fingerprint_ofAPassword_isNotGiven() {
        AccessToken basic = new AccessToken(Secret.of("dXNlcjpwYXNz"), "Basic", VirtualTime.START, null);

        assertThat(TokenStatus.fingerprint(basic)).isNull();
        assertThat(TokenStatus.fingerprint(null)).isNull();
        assertThat(TokenStatus.fingerprint(TestTokens.token("a", VirtualTime.START, null)))
                .hasSize(8);
    }

    @Test
    void toMap_ofAPrincipal_namesIt() {
        TokenKey key = new TokenKey("cft-auth", "o", "default", "alice", "g", List.of(), "c");

        assertThat(new TokenStatus(key, TokenState.NONE, null, 0, null, null, null).toMap())
                .containsEntry("principal", "alice");
    }
}
