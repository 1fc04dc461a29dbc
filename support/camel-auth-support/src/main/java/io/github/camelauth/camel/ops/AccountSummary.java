package io.github.camelauth.camel.ops;

import io.github.camelauth.token.TokenState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tokens of one account, counted: however many principals it has, this stays small. For one thread. */
final class AccountSummary {

    private final Map<TokenState, Integer> states = new EnumMap<>(TokenState.class);
    private int failing;
    private int needingPerson;
    private boolean ownFailing;
    private boolean principalServed;
    private TokenReport worst;

    private AccountSummary() {}

    static AccountSummary of(Stream<TokenReport> reports) {
        AccountSummary summary = new AccountSummary();
        reports.forEach(summary::add);
        return summary;
    }

    private void add(TokenReport report) {
        states.merge(report.status().state(), 1, Integer::sum);
        needingPerson += report.needsPerson() ? 1 : 0;
        if (report.failing()) {
            failing++;
            ownFailing |= !report.ofPrincipal();
        }
        principalServed |= report.ofPrincipal() && report.served();
        if (worst == null || TokenReport.WORST_FIRST.compare(report, worst) < 0) {
            worst = report;
        }
    }

    /** How many tokens are in each state; states without one are left out. */
    Map<TokenState, Integer> states() {
        return states;
    }

    int tokens() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many tokens should be had unattended, and cannot. */
    int failing() {
        return failing;
    }

    /** How many tokens only a person can mend. */
    int needingPerson() {
        return needingPerson;
    }

    /**
     * Whether the account can get no valid token: one of its own is not to be had, or no principal has one. One dead
     * principal of many is no outage.
     */
    boolean outage() {
        return ownFailing || (failing > 0 && !principalServed);
    }

    /** The token that needs attention most. */
    Optional<TokenReport> worst() {
        return Optional.ofNullable(worst);
    }
}
