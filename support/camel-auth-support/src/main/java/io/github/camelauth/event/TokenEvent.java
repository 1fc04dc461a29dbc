package io.github.camelauth.event;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;

/**
 * One change in a token's life. Holds no secret. Immutable.
 *
 * @param type what happened
 * @param scheme the component's scheme
 * @param account the account, {@code default} where none is named
 * @param principal whom the token speaks for, null where that is the account itself
 * @param at when
 * @param generation which token of its account, 0 where there is none
 * @param fingerprint short name of the token, null where there is none
 * @param expiresAt when the token ends, null for unknown or never
 * @param error what failed and what to do, null where nothing did
 */
public record TokenEvent(
        TokenEventType type,
        String scheme,
        String account,
        String principal,
        @JsonSerialize(using = ToStringSerializer.class) Instant at,
        long generation,
        String fingerprint,
        @JsonSerialize(using = ToStringSerializer.class) Instant expiresAt,
        String error) {}
