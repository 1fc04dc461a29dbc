package io.github.camelauth.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelauth.token.MalformedTokenResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonAnswerTest {

    private static VendorResponse answer(String type, String body) {
        return new VendorResponse(200, type, body, true, null);
    }

    @Test
    void object_json_isRead() {
        JsonNode tree = JsonAnswer.object("The request", answer("application/json", "{\"token\":\"abc\"}"));
        assertThat(JsonAnswer.token("The request", tree, "token").reveal()).isEqualTo("abc");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "text/html;charset=utf-8, s3cret,             was a web page",
                "TEXT/HTML,               '',                 was a web page",
                "null,                    ' <html>s3cret',    was a web page",
                "application/json,        '',                 was no JSON object",
                "application/json,        '{\"s3cret\":',     was no JSON object",
                "null,                    s3cret,             was no JSON object",
                "application/json,        '[\"s3cret\"]',     was no JSON object",
                "application/json,        '\"s3cret\"',       was no JSON object"
            })
    void object_noJsonObject_isMalformedAndQuotesNothing(String type, String body, String message) {
        assertThatThrownBy(() -> JsonAnswer.object("The request", answer(type, body)))
                .isInstanceOf(MalformedTokenResponseException.class)
                .hasMessageStartingWith("The request was answered with HTTP 200")
                .hasMessageContaining(message)
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    @Test
    void object_cutOff_isMalformed() {
        VendorResponse cut = new VendorResponse(200, "application/json", "{}", false, null);
        assertThatThrownBy(() -> JsonAnswer.object("The request", cut))
                .isInstanceOf(MalformedTokenResponseException.class)
                .hasMessageContaining("cut off or too large");
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 30_000})
    void lenient_deepNesting_isMissing(int depth) {
        String nested = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        assertThat(JsonAnswer.lenient(answer("application/json", nested)).isMissingNode())
                .isTrue();
    }

    @Test
    void lenient_json_isAnyNode() {
        assertThat(JsonAnswer.lenient(answer("application/json", "[1]")).isArray())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\r\nX-Evil: 1", "a\n", "\tabc", "ä", "\u0000", "a\u007f"})
    void token_noLegalHeaderValue_isMalformedAndNotQuoted(String value) {
        ObjectNode parent = JsonNodeFactory.instance.objectNode().put("token", value);
        assertThatThrownBy(() -> JsonAnswer.token("The request", parent, "token"))
                .isInstanceOf(MalformedTokenResponseException.class)
                .hasMessage("The request was answered, but the field 'token' is missing or holds no token.");
    }

    @Test
    void token_tooLongOrNoTextOrMissing_isMalformed() {
        ObjectNode parent = JsonNodeFactory.instance
                .objectNode()
                .put("long", "x".repeat(8 * 1024 + 1))
                .put("number", 7);
        parent.putNull("null");
        for (String field : new String[] {"long", "number", "null", "absent"}) {
            assertThatThrownBy(() -> JsonAnswer.token("The request", parent, field))
                    .isInstanceOf(MalformedTokenResponseException.class)
                    .hasMessageContaining("'" + field + "'");
        }
    }
}
