package io.github.camelauth.cft;

import io.github.camelauth.simulator.CftSimulator;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.testsupport.Browser;
import io.github.camelauth.testsupport.LeakCanaryContract;
import io.github.camelauth.testsupport.Sightings;
import io.github.camelauth.testsupport.TestApp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;

final class CftLeakCanaryTest extends LeakCanaryContract {

    private static final String APP_KEY = "canary-app-key_canary-app-key_canary-app-kA";
    private static final String USER_KEY = "canary-user-key_canary-user-key_canary-us-A";
    private static final String PASSWORD = "canary-password-5e2";
    private static final String SECRET = "canary-client-secret-5e2";
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

    private final CftSimulator cft = CftApp.simulator()
            .application(CftSimulator.DEFAULT_APP_ID, APP_KEY)
            .userKey(USER_KEY)
            .password(PASSWORD)
            .client(CftSimulator.DEFAULT_CLIENT_ID, SECRET)
            .start();
    private final List<String> codes = new ArrayList<>();

    @AfterEach
    void stop() {
        cft.close();
    }

    @Override
    protected Collection<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of(APP_KEY, USER_KEY, PASSWORD, SECRET, ECHO, CftApp.OTHER_KEY));
        cft.pairs().forEach(pair -> {
            secrets.add(pair.accessToken().reveal());
            secrets.add(pair.refreshToken().reveal());
        });
        secrets.addAll(codes);
        return secrets;
    }

    @Override
    protected void drive(Sightings sightings) {
        all(sightings);
        broken(sightings);
        connected(sightings);
        registered(sightings);
        cft.changeUserKey(CftSimulator.DEFAULT_USERNAME, CftApp.OTHER_KEY);
        cft.changePassword(CftSimulator.DEFAULT_USERNAME, "another one");
        all(sightings);
        cft.changeAppKey(CftApp.OTHER_KEY);
        all(sightings);
        wrongOptions(sightings);
        inUris(sightings);
    }

    private void all(Sightings sightings) {
        sightings.of(routes(CftApp.application(cft)), OPERATIONS);
        sightings.of(user(), OPERATIONS);
        sightings.of(user().option("carrier", "query"), OPERATIONS);
        sightings.of(password().operations("userKey"), OPERATIONS);
        sightings.of(password().option("userKeyFormat", "json").operations("userKey"), "direct:userKey");
    }

    private void broken(Sightings sightings) {
        for (Fault fault : List.of(
                Fault.reset(),
                Fault.lostResponse(),
                Fault.garbageBody(),
                Fault.truncatedBody(),
                Fault.loginPage(),
                Fault.answer(200, "application/json", "{\"api_key\":\"" + ECHO + "\\n\"}"),
                Fault.answer(404, "application/json", "{\"error\":\"" + ECHO + " \"}"),
                Fault.answer(500, "text/html", "<p>" + ECHO + "</p>"))) {
            cft.failAt(cft.userKeyPath(), fault);
            sightings.of(password(), OPERATIONS);
            cft.failAt(cft.tokenPath(), fault);
            sightings.of(
                    oauth().option(
                                    "refreshToken",
                                    cft.provisionPair("ada").refreshToken().reveal()),
                    OPERATIONS);
            cft.clearFaults();
        }
        cft.failAlwaysAt(cft.farmsPath(), Fault.reset());
        sightings.of(user().option("carrier", "query"), OPERATIONS);
        cft.clearFaults();
    }

    private void connected(Sightings sightings) {
        try (TestApp app = oauth()) {
            app.start();
            Browser browser = new Browser(app);
            String back = cft.approve("ada", browser.begin()).getRawQuery();
            codes.add(back.replaceAll(".*code=([^&]*).*", "$1"));
            for (String query : List.of("error=" + ECHO, "code=" + ECHO + "&state=" + ECHO, back, back)) {
                sightings.exchange(app.send(
                        "direct:callback",
                        null,
                        Map.of(
                                Exchange.HTTP_RAW_QUERY,
                                query,
                                "Cookie",
                                browser.cookies().toString().replaceAll("[{}]", ""))));
            }
            for (String operation : OPERATIONS) {
                sightings.exchange(app.send(operation));
            }
            sightings.look(app);
        }
    }

    private void registered(Sightings sightings) {
        try (TestApp app = routes(CftApp.registering(cft)).option("accessKey", APP_KEY)) {
            app.start();
            for (String body : List.of("api_key=" + ECHO, "api_key=" + CftApp.OTHER_KEY, "api_key=" + USER_KEY)) {
                String url = app.result("direct:registrationUrl", String.class);
                String path = url.replaceAll(".*registered%2F([A-Za-z0-9_-]{43}).*", "/$1");
                for (String address : List.of("/unknown", path, path)) {
                    sightings.exchange(
                            app.send("direct:registrationCallback", body, Map.of(Exchange.HTTP_PATH, address)));
                }
            }
            for (String operation : OPERATIONS) {
                sightings.exchange(app.send(operation));
            }
            sightings.look(app);
        }
    }

    private void wrongOptions(Sightings sightings) {
        sightings.of(user().option("accessKey", APP_KEY + "A"));
        sightings.of(user().option("apiKey", PASSWORD));
        sightings.of(user().option("password", PASSWORD));
        sightings.of(oauth().option("carrier", "query"));
        sightings.of(oauth().option("apiKey", USER_KEY));
    }

    private void inUris(Sightings sightings) {
        String key = "?accessKey=" + APP_KEY;
        for (String uri : List.of(
                "cft-auth:token" + key + "&apiKey=" + USER_KEY,
                "cft-auth:token" + key + "&apiKey=" + USER_KEY + "&username=x",
                "cft-auth:userKey" + key + "&username=demo&password=" + PASSWORD,
                "cft-auth:authorize" + key + "&clientId=x&clientSecret=" + SECRET,
                "cft-auth:unknown" + key,
                "cft-auth:events" + key)) {
            sightings.of(
                    new TestApp("cft-auth").option("baseUrl", cft.baseUrl()).routes(routes -> routes.from("direct:in")
                            .to(uri)),
                    "direct:in");
        }
    }

    private TestApp user() {
        return routes(CftApp.user(cft)).option("apiKey", USER_KEY);
    }

    private TestApp password() {
        return routes(CftApp.password(cft)).option("password", PASSWORD);
    }

    private TestApp oauth() {
        return routes(CftApp.oauth(cft)).option("clientSecret", SECRET);
    }

    private TestApp routes(TestApp app) {
        return app.option("accessKey", APP_KEY).routes(routes -> {
            routes.from("direct:refused").to("cft-auth:authenticate").to(cft.baseUrl() + "/api/v1/none/");
            routes.from("direct:invalidate").to("cft-auth:authenticate").to("cft-auth:invalidate");
        });
    }
}
