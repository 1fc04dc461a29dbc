package io.github.camelauth.simulator;

/** The API service's data endpoints: path, content type and credential are judged in this order. */
final class TimbrService implements RequestHandler {

    static final String API = "/timbr/api/";
    static final String OPENAPI = "/timbr/openapi/";

    private final TimbrDeployment deployment;
    private final TimbrAuthenticator authenticator;
    private final Router<TimbrCall.Endpoint> router = new Router<>();

    TimbrService(TimbrDeployment deployment) {
        this.deployment = deployment;
        this.authenticator = new TimbrAuthenticator(deployment);
        new TimbrApi(deployment).addTo(router);
        new TimbrOpenApi(deployment).addTo(router);
    }

    static boolean serves(String path) {
        return path.startsWith(API) || path.startsWith(OPENAPI);
    }

    @Override
    public Answer answer(SimulatorRequest request) {
        Router.Match<TimbrCall.Endpoint> match =
                router.find(request.method(), request.path()).orElseThrow(() -> notFound(request.path()));
        requireMediaType(request);
        Caller caller = Caller.named(authenticator.authenticate(request));
        try {
            return match.handler()
                    .answer(new TimbrCall(request, match.parameters()))
                    .by(caller);
        } catch (Refusal refusal) {
            return refusal.answer().by(caller);
        }
    }

    /** The page wants JSON for every call; the vendor's own client sends its queries as text (§1.4). */
    private void requireMediaType(SimulatorRequest request) {
        String openapi = deployment.switches().get(TimbrSwitches.OPENAPI_CONTENT_TYPE);
        if (request.path().startsWith(API)) {
            deployment.requireMediaType(request, "application/json");
        } else if (request.method().equals("POST") && !openapi.isEmpty()) {
            deployment.requireMediaType(request, openapi);
        }
    }

    private Refusal notFound(String path) {
        if (router.knows(path)) {
            return TimbrAnswer.refusal(405, "Method not allowed");
        }
        boolean redirected = deployment.switches().get(TimbrSwitches.REDIRECT_TO_SLASH) && router.knows(path + "/");
        return redirected
                ? new Refusal(Answer.empty(308).withHeader("Location", path + "/"))
                : TimbrAnswer.refusal(404, "Not found");
    }
}
