package io.github.camelauth.simulator;

import java.util.Optional;

/** The order in which an API call is judged: redirect, path, credential, and then what it asks for. */
final class CheckfrontService implements RequestHandler {

    static final String ON_BEHALF = "X-On-Behalf";

    private final CheckfrontHost host;
    private final Switches switches;
    private final CheckfrontAuthenticator authenticator;
    private final Router<CheckfrontCall.Resource> router = new Router<>();

    CheckfrontService(CheckfrontHost host) {
        this.host = host;
        this.switches = host.switches();
        this.authenticator = new CheckfrontAuthenticator(host);
        new CheckfrontApi(host).addTo(router);
    }

    @Override
    public Answer answer(SimulatorRequest request) {
        String elsewhere = switches.get(CheckfrontSwitches.REDIRECT_TO);
        if (!elsewhere.isEmpty()) {
            return Answer.empty(301).withHeader("Location", elsewhere + request.path());
        }
        Router.Match<CheckfrontCall.Resource> match =
                router.find(request.method(), request.path()).orElseThrow(() -> notFound(request.path()));
        try {
            return answer(request, match);
        } catch (CheckfrontRejection rejection) {
            host.counters().callRejected();
            return rejection.answer(switches);
        }
    }

    private Answer answer(SimulatorRequest request, Router.Match<CheckfrontCall.Resource> match) {
        CheckfrontCall.Resource resource = match.handler();
        boolean open = resource.open() && switches.get(CheckfrontSwitches.PUBLIC_API);
        CheckfrontCaller caller = caller(request, open).orElseThrow(this::noCredential);
        CheckfrontCaller actsFor =
                request.header(ON_BEHALF).map(caller::onBehalf).orElse(caller);
        return resource.endpoint().answer(new CheckfrontCall(request, resource.name(), match.parameters(), actsFor));
    }

    private Optional<CheckfrontCaller> caller(SimulatorRequest request, boolean open) {
        Optional<CheckfrontCaller> anybody =
                Optional.of(CheckfrontCaller.PUBLIC).filter(who -> open);
        try {
            return authenticator.authenticate(request).or(() -> anybody);
        } catch (CheckfrontRejection rejection) {
            if (open && switches.get(CheckfrontSwitches.PUBLIC_IN_SPITE_OF_BAD_TOKEN)) {
                return anybody;
            }
            throw rejection;
        }
    }

    private CheckfrontRejection noCredential() {
        return new CheckfrontRejection(
                switches.get(CheckfrontSwitches.NO_CREDENTIAL_STATUS),
                "invalid_request",
                "The access token was not found.");
    }

    private Refusal notFound(String path) {
        return router.knows(path)
                ? new Refusal(CheckfrontAnswer.error(405, "invalid_request", "Method not allowed."))
                : new Refusal(CheckfrontAnswer.error(404, "not_found", "There is no such resource."));
    }
}
