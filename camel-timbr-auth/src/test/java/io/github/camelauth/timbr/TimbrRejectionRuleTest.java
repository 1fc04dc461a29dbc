package io.github.camelauth.timbr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a rejected token (docs/vendors/timbr.md §1.5). */
final class TimbrRejectionRuleTest {

    private static final String TEXT = TimbrRejectionRule.HIVE_TEXT;

    private final TimbrRejectionRule rule = new TimbrRejectionRule();

    @ParameterizedTest
    @CsvSource({"401, true", "403, true", "400, false", "404, false", "500, false", "200, false"})
    void status_aloneSaysSo_onlyFor401And403(int status, boolean rejected) {
        assertThat(rule.byStatus(status)).isEqualTo(rejected);
        assertThat(rule.rejects(status, "text/plain", null)).isEqualTo(rejected);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500, 502})
    void error_withTheTextOfTheTransport_isARejectionOfWhateverType(int status) {
        assertThat(rule.rejects(status, "text/html", "<p>Could not open: " + TEXT + "</p>"))
                .isTrue();
        assertThat(rule.rejects(status, null, TEXT)).isTrue();
        assertThat(rule.rejects(status, "text/plain", "out of memory")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":\"TEXT\",\"status\":\"error\"}",
                "{\"status\":\"error\",\"data\":{\"message\":\"TEXT\"}}",
                "{\"status\":\"error\",\"error\":\"TEXT\",\"error_type\":\"x\"}",
                "{\"rows\":[{\"status\":\"success\"}],\"status\":\"error\",\"data\":\"TEXT\", and cut"
            })
    void success_withAnErrorInTheEnvelope_isARejection(String body) {
        assertThat(rule.rejects(200, "application/json; charset=utf-8", body.replace("TEXT", TEXT)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":[{\"log\":\"TEXT\"}],\"status\":\"success\"}",
                "{\"data\":[{\"log\":\"TEXT\",\"status\":\"error\"}],\"status\":\"success\"}",
                "{\"data\":[{\"log\":\"TEXT\",\"status\":\"error\"},",
                "{\"status\":\"completed\",\"response\":[{\"status\":\"error\",\"log\":\"TEXT\"}]}",
                "{\"data\":[{\"log\":\"TEXT\"}]}",
                "[{\"log\":\"TEXT\",\"status\":\"error\"}]",
                "{\"data\":\"Invalid query\",\"status\":\"error\"}",
                "TEXT",
                ""
            })
    void success_whoseDataHoldsTheText_isNone(String body) {
        assertThat(rule.rejects(200, "application/json", body.replace("TEXT", TEXT)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/octet-stream"})
    void success_ofAnotherType_isNotLookedInto(String type) {
        assertThat(rule.looksInside(200, type)).isFalse();
        assertThat(rule.looksInside(200, null)).isFalse();
        assertThat(rule.looksInside(500, type)).isTrue();
    }
}
