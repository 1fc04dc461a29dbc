package io.github.camelauth.simulator;

import java.util.List;
import java.util.function.Supplier;

/** Which paths there are (§1.2). Each ends in a slash. */
final class CustobarRoutes {

    private static final List<String> DATA = List.of("customers", "events", "sales", "products");
    private static final List<String> UPLOADS = List.of("customers", "products", "sales", "shops", "events");
    private static final String NOWHERE = "";

    private CustobarRoutes() {}

    static Router<CustobarEndpoint> of(CustobarCompany company) {
        Router<CustobarEndpoint> router = new Router<>();
        addTokens(router, company);
        addLegacy(router, company);
        addData(router, company);
        return router.add(
                "POST",
                "/api/integrations/",
                call -> Answer.json(
                        company.switches().get(CustobarSwitches.INTEGRATION_CREATE_STATUS),
                        company.integrations().create(call.jsonObject())));
    }

    private static void addTokens(Router<CustobarEndpoint> router, CustobarCompany company) {
        CustobarTokenEndpoints tokens = new CustobarTokenEndpoints(company);
        Switches switches = company.switches();
        String one = CustobarTokenEndpoints.PATH + "{id}/";
        router.add("POST", CustobarTokenEndpoints.PATH, tokens::create)
                .add("GET", when(switches, CustobarSwitches.TOKEN_LISTING, CustobarTokenEndpoints.PATH), tokens::list)
                .add("GET", when(switches, CustobarSwitches.TOKEN_LISTING, one), tokens::show)
                .add("DELETE", () -> PathTemplate.of(switches.get(CustobarSwitches.REVOKE_PATH)), tokens::delete);
    }

    private static void addLegacy(Router<CustobarEndpoint> router, CustobarCompany company) {
        CustobarLegacyEndpoints legacy = new CustobarLegacyEndpoints(company);
        Switch<Boolean> on = CustobarSwitches.LEGACY_ENDPOINTS;
        Switches switches = company.switches();
        router.add("GET", when(switches, on, CustobarLegacyEndpoints.CURRENT_PATH), legacy::current)
                .add("POST", when(switches, on, CustobarLegacyEndpoints.REPLACE_PATH), legacy::replace);
    }

    private static void addData(Router<CustobarEndpoint> router, CustobarCompany company) {
        CustobarDataEndpoints data = new CustobarDataEndpoints(company);
        CustobarPages pages = new CustobarPages(company);
        // The page's example has no /data/ in it, the vendor's code has: both are documented.
        router.add("GET", "/api/customers/", pages.of("customers"));
        DATA.forEach(name -> router.add("GET", "/api/data/" + name + "/", pages.of(name)));
        UPLOADS.forEach(name -> router.add("POST", "/api/" + name + "/upload/", data::upload));
        // The verb is not documented.
        List.of("GET", "POST").forEach(method -> router.add(method, "/api/datatargets/{id}/retrieve/", data::retrieve));
    }

    private static Supplier<PathTemplate> when(Switches switches, Switch<Boolean> condition, String template) {
        PathTemplate present = PathTemplate.of(template);
        PathTemplate absent = PathTemplate.of(NOWHERE);
        return () -> switches.get(condition) ? present : absent;
    }
}
