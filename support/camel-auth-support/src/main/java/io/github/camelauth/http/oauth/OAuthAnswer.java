package io.github.camelauth.http.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelauth.http.JsonAnswer;
import io.github.camelauth.http.VendorResponse;
import io.github.camelauth.token.MalformedTokenResponseException;
import io.github.camelauth.token.Secret;
import java.time.Duration;

/**
 * A token endpoint's answer of success (RFC 6749 §5.1). Immutable.
 *
 * @param accessToken the access token
 * @param life how long it lives from the request on; null where the answer does not say it in a way that can be read
 * @param refreshToken the refresh token, or null
 */
public record OAuthAnswer(Secret accessToken, Duration life, Secret refreshToken) {

    /** What is said to live longer than a century has been misread, or is meant to be without end. */
    private static final long LONGEST_LIFE = Duration.ofDays(36_500).toSeconds();

    /**
     * Reads an answer. A missing {@code token_type} is tolerated, another one than bearer is not.
     *
     * @param subject the request, as messages name it
     * @throws MalformedTokenResponseException when there is no token in it that could be sent
     */
    public static OAuthAnswer read(String subject, VendorResponse response) {
        JsonNode body = JsonAnswer.object(subject, response);
        Secret token = JsonAnswer.token(subject, body, "access_token");
        JsonNode type = body.path("token_type");
        if (type.isTextual() && !type.textValue().equalsIgnoreCase("bearer")) {
            throw new MalformedTokenResponseException(
                    subject + " was answered, but 'token_type' is not bearer: such a token cannot be sent.");
        }
        boolean refreshes = !body.path("refresh_token").asText("").isEmpty();
        return new OAuthAnswer(
                token,
                life(body.path("expires_in")),
                refreshes ? JsonAnswer.token(subject, body, "refresh_token") : null);
    }

    /**
     * Some servers write the number as a text. What is no number of seconds above 0 says nothing: to refuse it would throw a
     * pair away whose predecessor is dead by now.
     */
    private static Duration life(JsonNode expiresIn) {
        String text = expiresIn.asText();
        return text.matches("[1-9]\\d{0,11}(\\.\\d{1,9})?")
                ? Duration.ofSeconds(Math.min(LONGEST_LIFE, (long) Double.parseDouble(text)))
                : null;
    }
}
