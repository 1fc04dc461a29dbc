package io.github.camelauth.token.store;

import java.time.Instant;

/**
 * The right to renew one grant for a while.
 *
 * @param key the grant
 * @param owner who holds it; unique to one renewal of one process
 * @param epoch grows with each lease of this key: a write that carries an older one is refused
 * @param expiresAt when others may take it
 */
public record Lease(StoreKey key, String owner, long epoch, Instant expiresAt) {}
