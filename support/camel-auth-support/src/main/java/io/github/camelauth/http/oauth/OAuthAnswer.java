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
 * @param life how long it lives from the request on; null where the answer does not say
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
        boolean refreshes = body.hasNonNull("refresh_token");
        return new OAuthAnswer(
                token,
                life(subject, body.path("expires_in")),
                refreshes ? JsonAnswer.token(subject, body, "refresh_token") : null);
    }

    /** Some servers write the number as a text. */
    private static Duration life(String subject, JsonNode expiresIn) {
        if (expiresIn.isMissingNode() || expiresIn.isNull()) {
            return null;
        }
        String text = expiresIn.asText();
        if (!text.matches("[1-9]\\d{0,11}(\\.\\d{1,9})?")) {
            throw new MalformedTokenResponseException(
                    subject + " was answered, but 'expires_in' is no number of seconds above 0.");
        }
        return Duration.ofSeconds(Math.min(LONGEST_LIFE, (long) Double.parseDouble(text)));
    }
}
