package io.github.camelauth.token.store;

import java.time.Instant;

/**
 * A refusal that is remembered across restarts, so that a crash loop cannot lock an account.
 *
 * @param reauthorize whether only a person can help; else the configured credential was refused
 * @param message what was said, without secrets
 * @param at when
 * @param credentialMark of which credential ({@link io.github.camelauth.token.Fingerprint#mark}); another one clears it
 */
public record StoredFailure(boolean reauthorize, String message, Instant at, String credentialMark) {}
