package io.github.camelauth.token.store;

import java.time.Instant;
import java.util.List;

/**
 * What is remembered of renewals that the API's rejections asked for and that did not help.
 *
 * @param strikes how many in a row
 * @param closedUntil when the next renewal for a rejection may be made
 * @param refusedCalls the calls for which no create-once token is minted again
 * @param credentialMark under which credential; another one clears it
 */
public record StoredRejections(int strikes, Instant closedUntil, List<String> refusedCalls, String credentialMark) {

    public StoredRejections {
        refusedCalls = List.copyOf(refusedCalls);
    }
}
