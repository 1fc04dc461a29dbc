package io.github.camelauth.examples.custobar;

import io.github.camelauth.examples.support.Facts;
import io.github.camelauth.simulator.RequestRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the simulator saw of a run with troubles, against what is promised for them. */
final class TroubleReport {

    private static final String TOKENS = "/api/access-tokens/";
    private static final int REJECTED = 401;
    private static final int MOST_RENEWALS = 1;

    private final Polls polls;
    private final Map<Trouble, List<RequestRecord>> calls = new EnumMap<>(Trouble.class);

    /** The starts are positions in the journal; a trouble that never came is not there. */
    TroubleReport(Polls polls, List<RequestRecord> journal, Map<Trouble, Integer> starts) {
        this.polls = polls;
        starts.forEach((trouble, start) -> calls.put(trouble, journal.subList(start, end(trouble, journal, starts))));
    }

    private static int end(Trouble trouble, List<RequestRecord> journal, Map<Trouble, Integer> starts) {
        return Stream.of(Trouble.values())
                .filter(other -> other.compareTo(trouble) > 0)
                .findFirst()
                .map(next -> starts.getOrDefault(next, journal.size()))
                .orElse(journal.size());
    }

    /** Whether all troubles came, and nothing was lost, sent in vain or renewed too often. */
    boolean isGood() {
        return calls.size() == Trouble.values().length
                && lost() == 0
                && calls.keySet().stream().allMatch(this::isGood);
    }

    private boolean isGood(Trouble trouble) {
        return deadTokens(trouble) <= trouble.deadTokensAllowed() && renewals(trouble) <= MOST_RENEWALS;
    }

    private int lost() {
        return Trouble.POLLS - polls.delivered();
    }

    private long deadTokens(Trouble trouble) {
        return calls.get(trouble).stream()
                .filter(call -> !call.path().equals(TOKENS) && call.status() == REJECTED)
                .count();
    }

    /** Requests for a token, whether or not they got one. */
    private long renewals(Trouble trouble) {
        return calls.get(trouble).stream()
                .filter(call -> call.path().equals(TOKENS))
                .count();
    }

    String text() {
        Facts facts = new Facts("What the troubles did")
                .line("polls asked", Trouble.POLLS)
                .line(
                        "polls delivered",
                        polls.delivered() + ", of these repeated because of the outage: " + polls.repeated())
                .line("polls lost", lost());
        calls.keySet().forEach(trouble -> facts.line(trouble, counts(trouble)));
        return facts.end(isGood() ? "As promised." : "NOT as promised.");
    }

    private String counts(Trouble trouble) {
        return "sent with a dead token: " + deadTokens(trouble) + ", renewals: " + renewals(trouble)
                + (trouble == Trouble.REVOCATION
                        ? " (nobody can learn it otherwise; the hook replayed that call with the new token)"
                        : "");
    }
}
