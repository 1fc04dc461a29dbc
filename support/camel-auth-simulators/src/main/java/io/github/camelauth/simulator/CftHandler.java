package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The whole site: API, OAuth 2 and pages, and the limit of rate. */
final class CftHandler implements RequestHandler {

    private final CftSite site;
    private final CftApi api;
    private final CftPages pages;
    private final CftOAuth oauth;
    private final CftTokenEndpoint tokenEndpoint;
    private final CftRevocation revocation;
    private final RateLimiter limiter = new RateLimiter();

    CftHandler(CftSite site) {
        this.site = site;
        this.api = new CftApi(site);
        this.pages = new CftPages(site);
        this.oauth = new CftOAuth(site);
        this.tokenEndpoint = new CftTokenEndpoint(site, oauth);
        this.revocation = new CftRevocation(site, oauth);
    }

    @Override
    public Answer answer(SimulatorRequest request) {
        try {
            requireRate();
            return routed(request);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private Answer routed(SimulatorRequest request) {
        if (request.path().equals(CftOAuth.TOKEN_PATH)) {
            return oauth.answer(request, tokenEndpoint);
        }
        if (request.path().equals(CftOAuth.REVOKE_PATH) && site.switches().get(CftSwitches.REVOCATION)) {
            return oauth.answer(request, revocation);
        }
        return api.serves(request.path()) ? api.answer(request) : pages.answer(request);
    }

    private void requireRate() {
        Switches switches = site.switches();
        Optional<Duration> wait = limiter.refuse(switches.get(CftSwitches.RATE_LIMIT_PER_MINUTE), site.now());
        wait.ifPresent(delay -> {
            Answer answer = Answer.json(429, Map.of("detail", "Request was throttled."));
            throw new Refusal(switches.get(CftSwitches.RATE_LIMIT_RETRY_AFTER).addTo(answer, delay, site.now()));
        });
    }
}
