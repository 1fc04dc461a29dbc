package io.github.camelauth.token.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenRecordJsonTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final TokenRecord FULL = new TokenRecord(
            3,
            2,
            new AccessToken(
                    Secret.of("s3cr3t-access"),
                    "Bearer",
                    List.of("a", "b"),
                    NOW,
                    NOW.plusSeconds(60),
                    Map.of("id", "7")),
            Secret.of("s3cr3t-refresh"),
            NOW,
            NOW.plusSeconds(600),
            Map.of("step", "1"),
            new Intent("intent-1", NOW, 2),
            new StoredFailure(true, "refused", NOW, "salt:mark"),
            new StoredRejections(2, NOW.plusSeconds(5), List.of("GET /a"), "salt:mark2"),
            "salt:mark3",
            true);

    @Test
    void roundTrip_everyField_comesBack() {
        assertThat(TokenRecordJson.read(TokenRecordJson.write(FULL))).isEqualTo(FULL);
    }

    @Test
    void roundTrip_nothingSet_comesBack() {
        assertThat(TokenRecordJson.read(TokenRecordJson.write(TokenRecord.NONE)))
                .isEqualTo(TokenRecord.NONE);
    }

    @Test
    void write_always_statesItsSchema() {
        assertThat(TokenRecordJson.write(FULL)).startsWith("{\"schema\":1,").contains("s3cr3t-access");
    }

    @Test
    void toString_ofARecord_hidesItsSecrets() {
        assertThat(FULL.toString()).doesNotContain("s3cr3t");
    }

    @Test
    void read_laterSchema_saysWhichReleaseToRun() {
        assertThatThrownBy(() -> TokenRecordJson.read("{\"schema\":2,\"record\":{\"token\":\"s3cr3t\"}}"))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("schema 2")
                .hasMessageNotContaining("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "s3cr3t",
                "{\"schema\":1,\"record\":{\"refreshToken\":\"s3cr3t\"",
                "{\"schema\":1}",
                "{\"schema\":1,\"record\":null}",
                "{\"schema\":1,\"record\":\"s3cr3t\"}",
                "{\"schema\":1,\"record\":{\"s3cr3t\":1}}",
                "{\"schema\":1,\"record\":{\"version\":1,\"attributes\":{},\"refreshToken\":\"\"}}",
                "{\"schema\":1,\"record\":{\"version\":1,\"attributes\":{},\"refreshExpiresAt\":\"s3cr3t\"}}",
                "{\"schema\":1,\"record\":{\"version\":1,\"attributes\":{},\"token\":{\"value\":\"s3cr3t\"}}}"
            })
    void read_brokenText_isATypedErrorThatQuotesNothing(String text) {
        assertThatThrownBy(() -> TokenRecordJson.read(text))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageNotContaining("s3cr3t")
                .hasNoCause();
    }

    @Test
    void read_aRecordOfBeforeRejectionsWereKept_isNotRejected() {
        String old = TokenRecordJson.write(FULL)
                .replace(",\"rejected\":true", "")
                .replace("\"refreshIssuedAt\":\"" + NOW + "\",", "");

        assertThat(old).doesNotContain("rejected\"").doesNotContain("refreshIssuedAt");
        assertThat(TokenRecordJson.read(old).rejected()).isFalse();
        assertThat(TokenRecordJson.read(old).refreshIssuedAt()).isNull();
        assertThat(TokenRecordJson.read(old).refreshToken()).isEqualTo(FULL.refreshToken());
    }

    @Test
    void asRejected_aRecord_changesNothingElse() {
        TokenRecord before =
                TokenRecordJson.read(TokenRecordJson.write(FULL).replace("rejected\":true", "rejected\":false"));

        assertThat(before.rejected()).isFalse();
        assertThat(before.asRejected()).isEqualTo(FULL);
    }

    @Test
    void forgotten_aFullRecord_keepsItsCountAndAttributesOnly() {
        assertThat(FULL.forgotten())
                .isEqualTo(new TokenRecord(
                        3, 2, null, null, null, null, Map.of("step", "1"), null, null, null, null, false));
    }
}
