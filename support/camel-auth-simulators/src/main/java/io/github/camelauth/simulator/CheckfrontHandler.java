package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.Optional;

/** One company's host: the consent page, the token endpoint and the API, and the limit of rate. */
final class CheckfrontHandler implements RequestHandler {

    private final CheckfrontHost host;
    private final CheckfrontTokenEndpoint tokenEndpoint;
    private final CheckfrontService service;
    private final Router<RequestHandler> pages;
    private final RateLimiter limiter = new RateLimiter();

    CheckfrontHandler(CheckfrontHost host) {
        CheckfrontConsent consent = new CheckfrontConsent(host);
        this.host = host;
        this.tokenEndpoint = new CheckfrontTokenEndpoint(host);
        this.service = new CheckfrontService(host);
        this.pages = new Router<RequestHandler>()
                .add("GET", CheckfrontConsent.PATH, consent::show)
                .add("POST", CheckfrontConsent.PATH, consent::submit);
    }

    @Override
    public Answer answer(SimulatorRequest request) {
        try {
            if (request.path().equals(CheckfrontTokenEndpoint.PATH)) {
                requireRate(host.switches().get(CheckfrontSwitches.RATE_LIMIT_ON_TOKENS));
                return tokenEndpoint.answer(request);
            }
            if (request.path().startsWith("/api/")) {
                requireRate(true);
                return service.answer(request);
            }
            return pages.find(request.method(), request.path())
                    .map(match -> match.handler().answer(request))
                    .orElseGet(() -> Page.error(404, host.company(), "There is no such page."));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private void requireRate(boolean limited) {
        Switches switches = host.switches();
        int limit = limited ? switches.get(CheckfrontSwitches.RATE_LIMIT_PER_MINUTE) : 0;
        Optional<Duration> wait = limit == 0 ? Optional.empty() : limiter.refuse(limit, host.now());
        wait.ifPresent(delay -> {
            int status = switches.get(CheckfrontSwitches.RATE_LIMIT_STATUS);
            Answer answer = CheckfrontAnswer.error(status, "throttled", "Too many requests.");
            throw new Refusal(
                    switches.get(CheckfrontSwitches.RATE_LIMIT_RETRY_AFTER).addTo(answer, delay, host.now()));
        });
    }
}
