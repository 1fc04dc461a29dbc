package io.github.camelauth.benchmarks.peer;

import io.github.camelauth.benchmarks.idp.StubIdp;
import java.time.Duration;

/**
 * What every contender is told.
 *
 * @param idp whom it asks
 * @param renewBefore how long before its end a token may be renewed, by those who can do so in the background
 * @param expireBefore how long before its end a token is served no more
 */
public record Rules(StubIdp idp, Duration renewBefore, Duration expireBefore) {

    /** A token is renewed when it is dead and not before: whole seconds, since some contenders know no other. */
    public static Rules withoutMargins(StubIdp idp) {
        return new Rules(idp, Duration.ZERO, Duration.ZERO);
    }
}
