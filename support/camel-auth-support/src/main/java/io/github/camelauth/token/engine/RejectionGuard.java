package io.github.camelauth.token.engine;

import io.github.camelauth.token.store.StoredRejections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a rejection by the API may ask for a new token. Such a renewal must prove itself: when the call that asked
 * for it is rejected again, the fault is not the token's (a missing role, a wrong scope), and renewing for each rejection
 * would only wear the vendor out. Immutable.
 *
 * @param unproven the generation that a rejection asked for and that has not served its call yet, 0 for none
 * @param askedBy the call that asked for it
 * @param strikes how many such renewals in a row did not help
 * @param closedUntil until when no rejection is renewed for, in milliseconds since the epoch
 * @param refusedCalls calls for which no create-once token is made again
 */
record RejectionGuard(long unproven, String askedBy, int strikes, long closedUntil, List<String> refusedCalls) {

    static final RejectionGuard OPEN = new RejectionGuard(0, "", 0, 0, List.of());

    private static final long FIRST_PAUSE = Duration.ofMinutes(1).toMillis();
    private static final long LONGEST_PAUSE = Duration.ofHours(6).toMillis();
    private static final int REMEMBERED_CALLS = 64;

    static RejectionGuard of(StoredRejections stored) {
        return new RejectionGuard(0, "", stored.strikes(), stored.closedUntil().toEpochMilli(), stored.refusedCalls());
    }

    StoredRejections stored(String credentialMark) {
        return new StoredRejections(strikes, Instant.ofEpochMilli(closedUntil), refusedCalls, credentialMark);
    }

    boolean permits(String call, long now) {
        return now >= closedUntil && !refusedCalls.contains(call);
    }

    /** A rejection brought a new token. Until it is proven, or for a while, other calls' rejections bring no further one. */
    RejectionGuard renewed(long generation, String call, long now) {
        return new RejectionGuard(generation, call, strikes, now + pause(), refusedCalls);
    }

    /** Whether this call asked for the token of this generation, and it is not known yet whether that helped. */
    boolean awaitsProof(long generation, String call) {
        return unproven == generation && generation > 0 && askedBy.equals(call);
    }

    RejectionGuard struck(boolean createOnce, long now) {
        List<String> refused = new ArrayList<>(refusedCalls);
        if (createOnce && !refused.contains(askedBy)) {
            refused.add(askedBy);
        }
        int surplus = Math.max(0, refused.size() - REMEMBERED_CALLS);
        return new RejectionGuard(
                0, "", strikes + 1, now + pause(), List.copyOf(refused.subList(surplus, refused.size())));
    }

    private long pause() {
        return Math.min(FIRST_PAUSE << Math.min(strikes, 16), LONGEST_PAUSE);
    }

    RejectionGuard proven() {
        return new RejectionGuard(0, "", 0, 0, refusedCalls);
    }
}
