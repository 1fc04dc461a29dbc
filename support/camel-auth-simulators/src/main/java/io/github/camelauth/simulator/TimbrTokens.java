package io.github.camelauth.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Every token there ever was, oldest first. Safe for use by many threads. */
final class TimbrTokens {

    static final String PREFIX = "tk_";

    private static final String HEXADECIMAL = "0123456789abcdef";
    private static final int DIGITS = 64;

    private final RequestCounters counters;
    private final List<TimbrToken> all = new ArrayList<>();

    TimbrTokens(RequestCounters counters) {
        this.counters = counters;
    }

    /** What a request of this user gets. */
    synchronized TimbrToken granted(String username, TimbrRotation rotation) {
        Optional<TimbrToken> present = present(username);
        if (rotation == TimbrRotation.SAME && present.isPresent()) {
            return present.get();
        }
        if (rotation == TimbrRotation.NEW_FOR_OLD) {
            end(token -> token.username().equals(username));
        }
        counters.tokenCreated();
        return add(username, random());
    }

    /** The user's present token, as a person sees it in the platform; a new one where there is none. */
    synchronized TimbrToken current(String username) {
        return present(username).orElseGet(() -> add(username, random()));
    }

    synchronized TimbrToken add(String username, String value) {
        TimbrToken token = new TimbrToken(Concealed.of(value), username, true);
        all.add(token);
        return token;
    }

    synchronized void end(Predicate<TimbrToken> which) {
        all.replaceAll(token -> which.test(token) ? token.ended() : token);
    }

    synchronized Optional<TimbrToken> findActive(String value) {
        return all.stream()
                .filter(token -> token.active() && token.value().reveal().equals(value))
                .findFirst();
    }

    synchronized List<TimbrToken> all() {
        return List.copyOf(all);
    }

    /** The newest that is good. */
    private Optional<TimbrToken> present(String username) {
        return all.stream()
                .filter(token -> token.active() && token.username().equals(username))
                .reduce((older, newer) -> newer);
    }

    private static String random() {
        return PREFIX + RandomText.of(HEXADECIMAL, DIGITS);
    }
}
