package io.github.camelauth.token.store;

import java.time.Instant;

/**
 * Written before a request that cannot be taken back is sent. A record that still has one when it is read says that such a
 * request may have reached the vendor without its answer having been kept.
 *
 * @param id unique to one renewal; where the vendor takes a label, it is part of it
 * @param startedAt when the request was about to be sent
 * @param attempts how many such requests in a row ended without an answer that was kept, this one included
 */
public record Intent(String id, Instant startedAt, int attempts) {}
