package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.Optional;

/** The order in which a request is judged: rate; then the token endpoint, or path, credential, role and the API call. */
final class SyncaccessHandler implements RequestHandler {

    private static final String DENIED = "Authorization has been denied for this request.";

    private final SyncaccessSite site;
    private final Switches switches;
    private final SyncaccessTokenEndpoint tokenEndpoint;
    private final SyncaccessAuthenticator authenticator;
    private final Router<RequestHandler> router;
    private final RateLimiter limiter = new RateLimiter();

    SyncaccessHandler(SyncaccessSite site) {
        SyncaccessData data = new SyncaccessData(site);
        this.site = site;
        this.switches = site.switches();
        this.tokenEndpoint = new SyncaccessTokenEndpoint(site);
        this.authenticator = new SyncaccessAuthenticator(site);
        this.router = new Router<RequestHandler>()
                .add("GET", SyncaccessData.EXTRACT_PATH, data::extract)
                .add("GET", SyncaccessData.ACCOUNT_PATH, data::account);
    }

    @Override
    public Answer answer(SimulatorRequest request) {
        try {
            requireRate(request);
            return request.path().equals(SyncaccessTokenEndpoint.PATH)
                    ? tokenEndpoint.answer(request)
                    : apiCall(request);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private Answer apiCall(SimulatorRequest request) {
        RequestHandler call = router.find(request.method(), request.path())
                .orElseThrow(() -> notFound(request))
                .handler();
        SyncaccessCaller caller = authenticator
                .authenticate(request)
                .orElseThrow(() -> denied(request, switches.get(SyncaccessSwitches.REJECTED_STATUS)));
        try {
            requireRole(request, caller);
            return call.answer(request).by(caller.forJournal());
        } catch (Refusal refusal) {
            return refusal.answer().by(caller.forJournal());
        }
    }

    private void requireRole(SimulatorRequest request, SyncaccessCaller caller) {
        if (!caller.apiUser()) {
            throw denied(request, switches.get(SyncaccessSwitches.WITHOUT_ROLE_STATUS));
        }
    }

    private Refusal denied(SimulatorRequest request, int status) {
        site.counters().callRejected();
        Answer answer =
                switch (switches.get(SyncaccessSwitches.REJECTED_BODY)) {
                    case JSON -> WebApiAnswer.message(request, status, DENIED);
                    case HTML -> Answer.html(status, DENIED);
                    case EMPTY -> Answer.empty(status);
                };
        String challenge = switches.get(SyncaccessSwitches.WWW_AUTHENTICATE);
        boolean challenged = status == 401 && !challenge.isEmpty();
        return new Refusal(challenged ? answer.withHeader("WWW-Authenticate", challenge) : answer);
    }

    private Refusal notFound(SimulatorRequest request) {
        return router.knows(request.path())
                ? WebApiAnswer.refusal(request, 405, "The requested resource does not support this method.")
                : WebApiAnswer.refusal(request, 404, "No HTTP resource was found that matches the request.");
    }

    private void requireRate(SimulatorRequest request) {
        Optional<Duration> wait = limiter.refuse(
                switches.get(SyncaccessSwitches.RATE_LIMIT_PER_MINUTE),
                site.clock().instant());
        wait.ifPresent(delay -> {
            Answer answer = WebApiAnswer.message(request, 429, "Too many requests.");
            RetryAfter form = switches.get(SyncaccessSwitches.RATE_LIMIT_RETRY_AFTER);
            throw new Refusal(form.addTo(answer, delay, site.clock().instant()));
        });
    }
}
