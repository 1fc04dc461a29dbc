package io.github.camelauth.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a vendor accepts on a call: a token it issued, or a credential that was provisioned. Immutable.
 *
 * @param value the credential itself
 * @param type how it is named in the vendor's terms, such as {@code Bearer} (RFC 6749 §7.1)
 * @param scopes what it is limited to, empty where it is not
 * @param issuedAt when it was issued, by the vendor's word or else by our clock
 * @param expiresAt when it ends; null when that is unknown or never
 * @param attributes what else the vendor said of it (an id, an owner, a name); no secrets
 */
public record AccessToken(
        Secret value,
        String type,
        List<String> scopes,
        @JsonSerialize(using = ToStringSerializer.class) Instant issuedAt,
        @JsonSerialize(using = ToStringSerializer.class) @JsonInclude Instant expiresAt,
        Map<String, String> attributes) {

    public AccessToken {
        scopes = List.copyOf(scopes);
        attributes = Map.copyOf(attributes);
    }

    /** A token with no scopes and no attributes. */
    public AccessToken(Secret value, String type, Instant issuedAt, Instant expiresAt) {
        this(value, type, List.of(), issuedAt, expiresAt, Map.of());
    }
}
