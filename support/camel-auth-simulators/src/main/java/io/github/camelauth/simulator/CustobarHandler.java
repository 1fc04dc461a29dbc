package io.github.camelauth.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The order in which a request is judged: path, rate, credential, scope; then its endpoint answers. */
final class CustobarHandler implements RequestHandler {

    private final Switches switches;
    private final Clock clock;
    private final RequestCounters counters;
    private final Router<CustobarEndpoint> router;
    private final CustobarAuthenticator authenticator;
    private final RateLimiter limiter = new RateLimiter();

    CustobarHandler(CustobarCompany company) {
        this.switches = company.switches();
        this.clock = company.clock();
        this.counters = company.counters();
        this.router = CustobarRoutes.of(company);
        this.authenticator =
                new CustobarAuthenticator(company.users(), company.tokens(), company.switches(), company.clock());
    }

    @Override
    public Answer answer(SimulatorRequest request) {
        Answer answer = judged(request);
        boolean disguised = answer.status() >= 400 && switches.get(CustobarSwitches.ALL_ERRORS_WITH_STATUS_200);
        return disguised ? answer.withStatus(200) : answer;
    }

    private Answer judged(SimulatorRequest request) {
        try {
            Router.Match<CustobarEndpoint> match =
                    router.find(request.method(), request.path()).orElseThrow(() -> notFound(request));
            requireRate();
            CustobarCaller caller = authenticated(request);
            return allowed(match, request, caller).by(caller.forJournal());
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private CustobarCaller authenticated(SimulatorRequest request) {
        try {
            return authenticator.authenticate(request);
        } catch (Refusal refusal) {
            counters.callRejected();
            throw refusal;
        }
    }

    private Answer allowed(Router.Match<CustobarEndpoint> match, SimulatorRequest request, CustobarCaller caller) {
        try {
            if (!caller.allows(request) && !mintsAnyway(request)) {
                counters.callRejected();
                throw CustobarErrors.refusal(
                        switches.get(CustobarSwitches.OUT_OF_SCOPE_STATUS),
                        "The access token does not cover this request.");
            }
            return match.handler().answer(new CustobarCall(request, match.parameters(), caller));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private boolean mintsAnyway(SimulatorRequest request) {
        return switches.get(CustobarSwitches.SCOPED_TOKEN_MAY_MINT)
                && request.method().equals("POST")
                && request.path().equals(CustobarTokenEndpoints.PATH);
    }

    private Refusal notFound(SimulatorRequest request) {
        String path = request.path();
        if (router.knows(path)) {
            return CustobarErrors.refusal(405, "Method not allowed.");
        }
        if (switches.get(CustobarSwitches.REDIRECT_TO_SLASH) && router.knows(path + "/")) {
            String query = request.query().isEmpty() ? "" : "?" + request.query();
            return new Refusal(Answer.empty(301).withHeader("Location", path + "/" + query));
        }
        return CustobarErrors.refusal(404, "Not found.");
    }

    private void requireRate() {
        Optional<Duration> wait = limiter.refuse(switches.get(CustobarSwitches.RATE_LIMIT_PER_MINUTE), clock.instant());
        wait.ifPresent(delay -> {
            RetryAfter form = switches.get(CustobarSwitches.RATE_LIMIT_RETRY_AFTER);
            throw new Refusal(form.addTo(tooMany(), delay, clock.instant()));
        });
    }

    private Answer tooMany() {
        String reason = "Too many requests.";
        return switch (switches.get(CustobarSwitches.RATE_LIMIT_BODY)) {
            case JSON -> CustobarErrors.answer(429, reason);
            case HTML -> Answer.html(429, reason);
            case EMPTY -> Answer.empty(429);
        };
    }
}
