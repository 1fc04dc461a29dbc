package io.github.camelauth.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * An authorization code.
 *
 * @param redirectUri where it was sent; the exchange must name the same (RFC 6749 §4.1.3)
 * @param challenge of PKCE, where the application sent one
 * @param expiresAt that instant itself is too late
 */
record OAuthCode(
        Concealed value, OAuthGrant grant, String redirectUri, Optional<PkceChallenge> challenge, Instant expiresAt) {}
