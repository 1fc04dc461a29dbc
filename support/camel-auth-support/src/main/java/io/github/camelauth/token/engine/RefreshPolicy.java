package io.github.camelauth.token.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * When a token turns stale and when it counts as expired. Both margins are measured back from its end.
 *
 * @param refreshMargin how long before its end it is renewed in the background; null for a default made from its life
 * @param expirationMargin how long before its end it is served no more; null for a default made from its life
 * @param renewalRevokes whether renewing kills the token being served: then the default refresh margin is seconds
 */
public record RefreshPolicy(Duration refreshMargin, Duration expirationMargin, boolean renewalRevokes) {

    /** What a lifetime that nobody knows or that has no end gives: such a token lives until it is rejected. */
    public static final Validity UNLIMITED = new Validity(Long.MAX_VALUE, Long.MAX_VALUE);

    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Duration LONGEST_REFRESH_MARGIN = Duration.ofHours(1);
    private static final Duration LONGEST_EXPIRATION_MARGIN = Duration.ofMinutes(1);
    /** How late an end may be that a process stored whose clock ran ahead, and a minute more for the renewal itself. */
    private static final Duration WRONG_CLOCK = Duration.ofMinutes(6);

    private static final Duration REVOKING_REFRESH_MARGIN = Duration.ofSeconds(10);

    /**
     * The two points in time of one token.
     *
     * @param issuedAt when its life began
     * @param expiresAt when it ends, null for never or unknown
     * @param jitter between 0 and 1, the same for one account each time, so that accounts of one start do not renew at once
     */
    public Validity validity(Instant issuedAt, Instant expiresAt, double jitter) {
        if (expiresAt == null || expiresAt.isAfter(FOR_EVER)) {
            return UNLIMITED;
        }
        long life = Math.max(0, Duration.between(issuedAt, expiresAt).toMillis());
        long hard = Math.min(hardMargin(life), life / 2);
        long soft = Math.max(hard, Math.min(softMargin(life, hard), life * 3 / 4));
        long end = expiresAt.toEpochMilli();
        return new Validity(end - soft + (long) (jitter * spread(soft, hard)), end - hard);
    }

    /** How far accounts of one start are spread, in milliseconds. */
    private static long spread(long soft, long hard) {
        long half = (soft - hard) / 2;
        // Where the margin is wider than another clock's error, jitter leaves that width to the renewal. A part of the
        // spread stays all the same, so that no margin makes a fleet renew at once.
        long beforeWrongEnd = soft - WRONG_CLOCK.toMillis();
        return beforeWrongEnd <= 0 ? half : Math.min(half, Math.max(beforeWrongEnd, half / 4));
    }

    private long hardMargin(long life) {
        return expirationMargin != null
                ? expirationMargin.toMillis()
                : Math.min(LONGEST_EXPIRATION_MARGIN.toMillis(), life / 10);
    }

    private long softMargin(long life, long hard) {
        if (refreshMargin != null) {
            return refreshMargin.toMillis();
        }
        return renewalRevokes
                ? hard + Math.min(REVOKING_REFRESH_MARGIN.toMillis(), life / 10)
                : Math.min(LONGEST_REFRESH_MARGIN.toMillis(), life / 4);
    }

    /**
     * The two points in time, in milliseconds since the epoch.
     *
     * @param staleAt from here on it is renewed in the background
     * @param expiredAt from here on it is served no more
     */
    public record Validity(long staleAt, long expiredAt) {}
}
