package io.github.camelauth.token.engine;

import io.github.camelauth.token.store.TokenRecord;
import java.time.Duration;
import java.time.Instant;

/**
 * When a refresh token that dies of idleness is to be renewed for its own sake, in milliseconds since the epoch. Immutable.
 *
 * @param renewAt from here on it is renewed although nobody asks; never where a renewal since then brought it no longer life
 * @param warnAt from here on a person is warned that this did not happen
 * @param endsAt when it dies
 * @param outlived whether it was renewed after that end: then the end is not the vendor's
 * @param pause how long to wait between two tries: an idle grant has days, so a vendor that is down is not hammered for it
 */
record GrantLife(long renewAt, long warnAt, long endsAt, boolean outlived, long pause) {

    static final GrantLife UNLIMITED = new GrantLife(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, false, 0);

    private static final double RENEW = 0.4;
    private static final double RENEW_SPREAD = 0.1;
    private static final double WARN = 0.7;
    private static final double PAUSE = 0.01;

    /** @param jitter between 0 and 1, the same for one account each time, so that grants of one day do not renew at once */
    static GrantLife of(TokenRecord record, double jitter) {
        if (record.token() == null || record.refreshToken() == null || record.refreshExpiresAt() == null) {
            return UNLIMITED;
        }
        Instant issuedAt = record.token().issuedAt();
        Instant from = record.refreshIssuedAt() == null ? issuedAt : record.refreshIssuedAt();
        if (from == null) {
            return UNLIMITED;
        }
        long life =
                Math.max(0, Duration.between(from, record.refreshExpiresAt()).toMillis());
        long renewAt = from.toEpochMilli() + (long) (life * (RENEW + RENEW_SPREAD * jitter));
        boolean inVain = issuedAt != null && issuedAt.toEpochMilli() >= renewAt;
        return new GrantLife(
                inVain ? Long.MAX_VALUE : renewAt,
                from.toEpochMilli() + (long) (life * WARN),
                record.refreshExpiresAt().toEpochMilli(),
                issuedAt != null && !issuedAt.isBefore(record.refreshExpiresAt()),
                (long) (life * PAUSE));
    }

    /** Whether it is time to renew it, and not too late. */
    boolean due(long now) {
        return now >= renewAt && now < endsAt;
    }
}
