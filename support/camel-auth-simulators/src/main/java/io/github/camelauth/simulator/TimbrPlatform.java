package io.github.camelauth.simulator;

/** The web interface: everything that the reverse proxy does not give to the API service (docs/vendors/timbr.md §1.1). */
final class TimbrPlatform implements RequestHandler {

    private final Router<RequestHandler> router;

    TimbrPlatform(TimbrDeployment deployment) {
        TimbrLogin login = new TimbrLogin(deployment);
        router = new Router<RequestHandler>()
                .add("GET", TimbrLogin.PATH, login::show)
                .add("POST", TimbrLogin.PATH, login::submit)
                .add("GET", TimbrTokenPage.PATH, new TimbrTokenPage(deployment)::show)
                .add("GET", "/", request -> Answer.html(200, "Timbr"));
    }

    @Override
    public Answer answer(SimulatorRequest request) {
        return router.find(request.method(), request.path())
                .map(match -> match.handler().answer(request))
                .orElseGet(() -> router.knows(request.path())
                        ? Answer.html(405, "Method Not Allowed")
                        : Answer.html(404, "Not Found"));
    }
}
