package io.github.camelauth.simulator;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every token there ever was, and which of them the present keys can read. Safe for use by many threads. */
final class SyncaccessTokens {

    /** As long as the one on the vendor's page, of the same alphabet. */
    private static final int LENGTH = 347;

    private static final String BASE64_URL =
            RandomText.UPPER_CASE_ALPHANUMERIC + RandomText.LOWER_CASE_ALPHANUMERIC.substring(0, 26) + "-_";

    private final Clock clock;
    private final Switches switches;
    private final List<SyncaccessToken> issued = new ArrayList<>();
    private final Map<String, SyncaccessToken> readable = new LinkedHashMap<>();

    SyncaccessTokens(Clock clock, Switches switches) {
        this.clock = clock;
        this.switches = switches;
    }

    synchronized SyncaccessToken issue(SyncaccessUser user) {
        Instant start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SyncaccessToken token = new SyncaccessToken(
                Concealed.of(RandomText.of(BASE64_URL, LENGTH)),
                user.username(),
                user.apiUser(),
                start.plus(switches.get(SyncaccessSwitches.TOKEN_LIFETIME)));
        issued.add(token);
        readable.put(token.value().reveal(), token);
        return token;
    }

    synchronized Optional<SyncaccessToken> findValid(String value) {
        return Optional.ofNullable(readable.get(value)).filter(token -> !token.expiredAt(clock.instant()));
    }

    synchronized List<SyncaccessToken> all() {
        return List.copyOf(issued);
    }

    synchronized void recycleKeys() {
        readable.clear();
    }
}
