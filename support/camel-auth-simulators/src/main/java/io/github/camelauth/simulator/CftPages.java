package io.github.camelauth.simulator;

/** The site's pages. */
final class CftPages implements RequestHandler {

    private final Router<PageOf> router;

    CftPages(CftSite site) {
        CftWeb web = new CftWeb(site);
        CftLogin login = new CftLogin(site, web);
        CftAuthorize authorize = new CftAuthorize(site, web);
        CftRegistration registration = new CftRegistration(site, web);
        router = new Router<PageOf>()
                .add("GET", CftLogin.PATH, (request, token) -> login.show(request))
                .add("POST", CftLogin.PATH, (request, token) -> login.submit(request))
                .add("GET", CftAuthorize.PATH, (request, token) -> authorize.show(request))
                .add("POST", CftAuthorize.PATH, (request, token) -> authorize.submit(request))
                .add("GET", CftRegistration.PATH, (request, token) -> registration.show(request))
                .add("POST", CftRegistration.PATH, (request, token) -> registration.submit(request))
                .add("GET", CftRegistration.ACTIVATION, (request, token) -> registration.activate(token))
                .add("GET", "/", (request, token) -> Page.of(200, CftSite.NAME, "Welcome", ""));
    }

    @Override
    public Answer answer(SimulatorRequest request) {
        return router.find(request.method(), request.path())
                .map(match -> match.handler().answer(request, match.parameters().getOrDefault("token", "")))
                .orElseGet(() -> router.knows(request.path())
                        ? Page.error(405, CftSite.NAME, "This page cannot be used so.")
                        : Page.error(404, CftSite.NAME, "There is no such page."));
    }

    @FunctionalInterface
    private interface PageOf {

        Answer answer(SimulatorRequest request, String token);
    }
}
