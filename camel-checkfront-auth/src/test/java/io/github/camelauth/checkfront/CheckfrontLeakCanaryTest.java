package io.github.camelauth.checkfront;

import io.github.camelauth.simulator.CheckfrontSimulator;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.testsupport.LeakCanaryContract;
import io.github.camelauth.testsupport.Sightings;
import io.github.camelauth.testsupport.TestApp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;

final class CheckfrontLeakCanaryTest extends LeakCanaryContract {

    private static final String API_SECRET = "canary-api-secret-4c1";
    private static final String CONSUMER_SECRET = "canary-consumer-secret-9d2";
    private static final String REFRESH_TOKEN = "canary-refresh-token-77a";
    private static final String CODE = "canary-code-51f";
    private static final String ECHO = "canary-echo-78";
    private static final String[] OPERATIONS = {
        "direct:poll",
        "direct:authenticate",
        "direct:token",
        "direct:status",
        "direct:refresh",
        "direct:refused",
        "direct:invalidate",
        "direct:authenticate",
        "direct:revoke",
        "direct:status"
    };

    private final CheckfrontSimulator checkfront = CheckfrontApp.simulator()
            .apiKey(CheckfrontSimulator.DEFAULT_API_KEY, API_SECRET)
            .consumer(CheckfrontSimulator.DEFAULT_CONSUMER_KEY, CONSUMER_SECRET)
            .start();

    @AfterEach
    void stop() {
        checkfront.close();
    }

    @Override
    protected Collection<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of(API_SECRET, CONSUMER_SECRET, REFRESH_TOKEN, CODE, ECHO));
        checkfront.pairs().forEach(pair -> {
            secrets.add(pair.accessToken().reveal());
            secrets.add(pair.refreshToken().reveal());
        });
        return secrets;
    }

    @Override
    protected void drive(Sightings sightings) {
        sightings.of(pair(), OPERATIONS);
        sightings.of(oauth(), OPERATIONS);
        sightings.of(oauth().option("refreshToken", REFRESH_TOKEN), OPERATIONS);
        for (String carrier : List.of("header", "query", "form")) {
            sightings.of(provisioned().option("carrier", carrier), OPERATIONS);
        }
        connected(sightings);
        broken(sightings);
        inUris(sightings);
    }

    /** In a browser, and with what should not come from one. */
    private void connected(Sightings sightings) {
        try (TestApp app = oauth().start()) {
            Browser browser = new Browser(app, checkfront);
            browser.connect(CheckfrontSimulator.DEFAULT_STAFF);
            String state = browser.begin().getRawQuery().replaceAll(".*(state=[^&]*).*", "$1");
            for (String query : List.of(
                    "code=" + CODE + "&" + state, "code=" + CODE, "code=" + CODE + "&state=x", "error=" + ECHO)) {
                sightings.exchange(app.send("direct:callback", null, Map.of(Exchange.HTTP_RAW_QUERY, query)));
                browser.query(query);
            }
            sightings.exchange(app.send("direct:poll"));
            checkfront.accessTokensDie();
            sightings.exchange(app.send("direct:authenticate"));
            sightings.exchange(app.send("direct:poll"));
            checkfront.revokeGrant(CheckfrontSimulator.DEFAULT_STAFF);
            sightings.exchange(app.send("direct:poll"));
            sightings.look(app);
        }
    }

    private void broken(Sightings sightings) {
        for (Fault fault : List.of(
                Fault.status(503),
                Fault.reset(),
                Fault.lostResponse(),
                Fault.garbageBody(),
                Fault.truncatedBody(),
                Fault.loginPage(),
                Fault.answer(200, "application/json", "{\"access_token\":\"" + ECHO + "\\n\"}"),
                Fault.answer(
                        400,
                        "application/json",
                        "{\"error\":\"" + ECHO + " \",\"error_description\":\"" + ECHO + "\"}"),
                Fault.answer(500, "text/html", "<p>" + ECHO + "</p>"))) {
            TestApp app = provisioned();
            checkfront.failAt(checkfront.tokenPath(), fault);
            sightings.of(app, OPERATIONS);
        }
        checkfront.failAlwaysAt(checkfront.bookingsPath(), Fault.reset());
        sightings.of(provisioned(), OPERATIONS);
        checkfront.clearFaults();
    }

    private void inUris(Sightings sightings) {
        String client = "?consumerKey=" + CheckfrontSimulator.DEFAULT_CONSUMER_KEY + "&consumerSecret="
                + CONSUMER_SECRET + "&refreshToken=" + REFRESH_TOKEN;
        for (String uri : List.of(
                "checkfront-auth:token" + client,
                "checkfront-auth:token" + client + "&apiKey=x&secretKey=" + API_SECRET,
                "checkfront-auth:authorize" + client,
                "checkfront-auth:unknown" + client,
                "checkfront-auth:events" + client)) {
            sightings.of(
                    new TestApp("checkfront-auth")
                            .option("baseUrl", checkfront.baseUrl())
                            .routes(routes -> routes.from("direct:in").to(uri)),
                    "direct:in");
        }
    }

    private TestApp pair() {
        return more(CheckfrontApp.pair(checkfront)).option("secretKey", API_SECRET);
    }

    private TestApp oauth() {
        return more(CheckfrontApp.oauth(checkfront)).option("consumerSecret", CONSUMER_SECRET);
    }

    private TestApp provisioned() {
        return oauth().option(
                        "refreshToken",
                        checkfront.provisionPair("ada").refreshToken().reveal());
    }

    private TestApp more(TestApp app) {
        return app.routes(routes -> {
            routes.from("direct:refused").to("checkfront-auth:authenticate").to(checkfront.baseUrl() + "/api/3.0/none");
            routes.from("direct:invalidate").to("checkfront-auth:authenticate").to("checkfront-auth:invalidate");
        });
    }
}
