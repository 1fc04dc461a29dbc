package io.github.camelauth.simulator;

import java.util.Map;

/** How an API call is turned away: nothing but the 403 is documented (docs/vendors/cft.md §3.3). */
final class CftRejections {

    private static final String CHALLENGE =
            "Bearer realm=\"api\",error=\"invalid_token\",error_description=\"The access token is invalid.\"";

    private final CftSite site;
    private final Switches switches;

    CftRejections(CftSite site) {
        this.site = site;
        this.switches = site.switches();
    }

    /** @param which is told only where the switch {@code keysToldApart} is on */
    Refusal keys(String which) {
        String detail = switches.get(CftSwitches.KEYS_TOLD_APART) ? which : "Forbidden";
        return rejected(switches.get(CftSwitches.REJECTED_STATUS), detail);
    }

    Refusal token() {
        int status = switches.get(CftSwitches.BEARER_REJECTED_STATUS);
        Answer answer = rejected(status, "The access token is invalid.").answer();
        return new Refusal(status == 401 ? answer.withHeader("WWW-Authenticate", CHALLENGE) : answer);
    }

    Refusal rejected(int status, String detail) {
        site.counters().callRejected();
        return new Refusal(
                switch (switches.get(CftSwitches.REJECTED_BODY)) {
                    case JSON -> Answer.json(status, Map.of("detail", detail));
                    case HTML -> Answer.html(status, detail);
                    case EMPTY -> Answer.empty(status);
                });
    }
}
