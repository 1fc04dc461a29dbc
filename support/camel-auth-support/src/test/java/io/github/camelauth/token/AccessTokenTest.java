package io.github.camelauth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AccessTokenTest {

    private static final Instant ISSUED = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void toString_always_hidesTheValue() {
        assertThat(new AccessToken(Secret.of("s3cr3t"), "Bearer", ISSUED, null).toString())
                .contains("Bearer", "<redacted>")
                .doesNotContain("s3cr3t");
    }

    @Test
    void json_byPlainJackson_hidesTheValueAndWritesTimesAsText() throws Exception {
        AccessToken token = new AccessToken(
                Secret.of("s3cr3t"), "Bearer", List.of("a"), ISSUED, ISSUED.plusSeconds(60), Map.of("id", "7"));

        JsonNode json = new ObjectMapper().readTree(new ObjectMapper().writeValueAsString(token));

        assertThat(json.path("value").asText()).isEqualTo("<redacted>");
        assertThat(json.path("issuedAt").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(json.path("expiresAt").asText()).isEqualTo("2026-03-01T12:01:00Z");
        assertThat(json.path("scopes").get(0).asText()).isEqualTo("a");
    }

    @Test
    void json_unknownEnd_isNull() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(new AccessToken(Secret.of("s3cr3t"), "Bearer", ISSUED, null)))
                .contains("\"expiresAt\":null");
    }

    @Test
    void collections_changedAfterwards_changeNothing() {
        List<String> scopes = new ArrayList<>(List.of("a"));
        Map<String, String> attributes = new HashMap<>(Map.of("id", "7"));
        AccessToken token = new AccessToken(Secret.of("s"), "Bearer", scopes, ISSUED, null, attributes);
        TokenKey key = new TokenKey("s", "o", "a", "", "g", scopes, "c");

        scopes.clear();
        attributes.clear();

        assertThat(token.scopes()).containsExactly("a");
        assertThat(token.attributes()).containsEntry("id", "7");
        assertThat(key.scopes()).containsExactly("a");
        assertThatThrownBy(() -> token.scopes().add("b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void tokenKey_toString_namesAccountAndPrincipalAndNoCredential() {
        assertThat(new TokenKey("checkfront-auth", "o", "default", "alice", "g", List.of(), "c0ffee"))
                .hasToString("checkfront-auth:default/alice");
        assertThat(new TokenKey("custobar-auth", "o", "north", "", "g", List.of(), "c0ffee"))
                .hasToString("custobar-auth:north");
    }

    @Test
    void failures_byClass_sayWhetherToTryAgain() {
        TokenRequestException limited =
                new TokenRequestException("429", 429, "slow_down", FailureClass.TRANSIENT, Duration.ofSeconds(7), null);
        TokenRequestException refused = new TokenRequestException("401", 401, null, FailureClass.TERMINAL, null, null);

        assertThat(limited.retryable()).isTrue();
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.errorCode()).isEqualTo("slow_down");
        assertThat(limited.retryAfter()).hasSeconds(7);
        assertThat(refused.retryable()).isFalse();
        assertThat(new InvalidCredentialException("no").failureClass()).isEqualTo(FailureClass.TERMINAL);
        assertThat(new ReauthorizationRequiredException("no").failureClass()).isEqualTo(FailureClass.TERMINAL);
        assertThat(new MalformedTokenResponseException("no").failureClass()).isEqualTo(FailureClass.AMBIGUOUS);
        assertThat(new TokenUnavailableException("no").failureClass()).isEqualTo(FailureClass.TRANSIENT);
    }
}
