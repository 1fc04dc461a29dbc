package io.github.camelauth.simulator;

import java.util.Map;

/** What lies under {@code /api/v1/} (docs/vendors/cft.md §3.2 and §3.4). */
final class CftApi {

    static final String PREFIX = "/api/v1/";
    static final String FARMS = PREFIX + "farm/";

    /** Named on the vendor's pages; that it is one of those that need no user is chosen. */
    static final String CROP_PRODUCTS = PREFIX + "crop_product/";

    private final CftSite site;
    private final CftAuthenticator authenticator;
    private final Router<CftCall.Resource> router;

    CftApi(CftSite site) {
        this.site = site;
        this.authenticator = new CftAuthenticator(site);
        CftUserKey userKey = new CftUserKey(site);
        this.router = new Router<CftCall.Resource>()
                .add("GET", FARMS, new CftCall.Resource(true, call -> farms()))
                .add("GET", FARMS + "{id}/", new CftCall.Resource(true, this::farm))
                .add("POST", CROP_PRODUCTS, new CftCall.Resource(false, call -> calculated()))
                .add(
                        "POST",
                        () -> PathTemplate.of(site.switches().get(CftSwitches.USER_KEY_PATH)),
                        new CftCall.Resource(false, call -> userKey.answer(call.request())));
    }

    boolean serves(String path) {
        return path.startsWith(PREFIX) || router.knows(path);
    }

    Answer answer(SimulatorRequest request) {
        Router.Match<CftCall.Resource> match =
                router.find(request.method(), request.path()).orElseThrow(() -> notFound(request));
        CftCall.Resource resource = match.handler();
        Caller caller = resource.forUser() ? authenticator.user(request) : authenticator.application(request);
        Answer answer = resource.endpoint().answer(new CftCall(request, match.parameters()));
        return answer.caller().authenticated() ? answer : answer.by(caller);
    }

    /** Django redirects to the path with a slash; not a POST, whose body would be lost. */
    private Refusal notFound(SimulatorRequest request) {
        if (router.knows(request.path())) {
            return new Refusal(Answer.empty(405));
        }
        boolean lacksSlash = request.method().equals("GET") && router.knows(request.path() + "/");
        return new Refusal(
                lacksSlash
                        ? Answer.empty(301).withHeader("Location", request.path() + "/")
                        : Answer.json(404, Map.of("detail", "Not found.")));
    }

    private Answer farms() {
        return Answer.json(
                200, site.farms().get().stream().map(CftFarm::toFields).toList());
    }

    private Answer farm(CftCall call) {
        return site.farms().get().stream()
                .filter(farm ->
                        Integer.toString(farm.id()).equals(call.parameters().get("id")))
                .findFirst()
                .map(farm -> Answer.json(200, farm.toFields()))
                .orElseGet(() -> Answer.json(404, Map.of("detail", "Not found.")));
    }

    private static Answer calculated() {
        return Answer.json(200, Map.of("total_emissions", 42));
    }
}
