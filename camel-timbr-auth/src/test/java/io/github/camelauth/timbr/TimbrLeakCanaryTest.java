package io.github.camelauth.timbr;

import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.TimbrSimulator;
import io.github.camelauth.simulator.TimbrSwitches;
import io.github.camelauth.testsupport.LeakCanaryContract;
import io.github.camelauth.testsupport.Sightings;
import io.github.camelauth.testsupport.TestApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

final class TimbrLeakCanaryTest extends LeakCanaryContract {

    private static final String PASSWORD = "canary-password-5e3";
    private static final String SALT = "Y2FuYXJ5LXNhbHQtY2FuYXJ5LXNhbHQtY2FuYXJ5ISE=";
    private static final String JWT = "eyJjYW5hcnkiOjF9.eyJjYW5hcnkiOjJ9.Y2FuYXJ5LXNpZ25hdHVyZQ";
    private static final String ECHO = "canary-echo-79";
    private static final String[] OPERATIONS = {
        "direct:poll",
        "direct:authenticate",
        "direct:token",
        "direct:status",
        "direct:refresh",
        "direct:refused",
        "direct:invalidate",
        "direct:poll",
        "direct:revoke",
        "direct:status"
    };

    private final TimbrSimulator timbr =
            TimbrApp.simulator().password(PASSWORD).salt(SALT).start();
    private final String bearer = timbr.bearer();

    @AfterEach
    void stop() {
        timbr.close();
    }

    @Override
    protected Collection<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of(PASSWORD, SALT, JWT, ECHO, bearer, "gAAAAA", "csrf_token"));
        timbr.tokens().forEach(token -> secrets.add(token.value().reveal()));
        timbr.journal().all().forEach(call -> call.header("Cookie").ifPresent(secrets::add));
        return secrets;
    }

    @Override
    protected void drive(Sightings sightings) {
        List<TestApp> all = List.of(fernet(), platform(), bearer(), key());
        all.forEach(app -> sightings.of(app, OPERATIONS));
        timbr.switches().set(TimbrSwitches.JWT, true);
        timbr.acceptJwt(JWT, Duration.ofHours(1));
        sightings.of(routes(TimbrApp.bare(timbr).option("accessToken", JWT)), OPERATIONS);
        timbr.rejectJwts();
        sightings.of(routes(TimbrApp.bare(timbr).option("accessToken", JWT)), OPERATIONS);
        broken(sightings);
        timbr.invalidateTokens();
        sightings.of(key(), OPERATIONS);
        timbr.changePassword(TimbrSimulator.DEFAULT_USERNAME, "another one");
        List.of(fernet(), platform(), bearer()).forEach(app -> sightings.of(app, OPERATIONS));
        wrongOptions(sightings);
        inUris(sightings);
    }

    private void broken(Sightings sightings) {
        for (Fault fault : List.of(
                Fault.reset(),
                Fault.lostResponse(),
                Fault.garbageBody(),
                Fault.truncatedBody(),
                Fault.loginPage(),
                Fault.answer(200, "application/json", "{\"data\":[\"tk_" + ECHO + "\\n\"],\"status\":\"success\"}"),
                Fault.answer(200, "application/json", "{\"data\":\"" + ECHO + "\",\"status\":\"error\"}"),
                Fault.answer(500, "text/html", "<p>" + ECHO + "</p>"))) {
            for (String path : List.of(timbr.getTokenPath(), timbr.tokenPagePath(), "/login/")) {
                timbr.failAt(path, fault);
                sightings.of(path.equals(timbr.getTokenPath()) ? fernet() : platform(), "direct:poll", "direct:status");
            }
        }
        timbr.failAlwaysAt(TimbrApp.ONTOLOGIES, Fault.reset());
        sightings.of(fernet(), OPERATIONS);
        timbr.clearFaults();
    }

    private void wrongOptions(Sightings sightings) {
        sightings.of(fernet().option("authKey", PASSWORD));
        sightings.of(fernet().option("accessToken", JWT));
        sightings.of(routes(TimbrApp.bare(timbr).option("apiKey", PASSWORD)));
        sightings.of(routes(TimbrApp.bare(timbr).option("authorizationToken", "Bearer " + bearer)));
    }

    private void inUris(Sightings sightings) {
        String user = "?username=ada&password=" + PASSWORD;
        for (String uri : List.of(
                "timbr-auth:token" + user + "&authKey=" + SALT.replace("=", "%3D"),
                "timbr-auth:token" + user + "&tokenSource=platform",
                "timbr-auth:token" + user + "&apiKey=tk_1",
                "timbr-auth:token?accessToken=" + JWT,
                "timbr-auth:unknown?authorizationToken=" + bearer.replace("=", "%3D"))) {
            sightings.of(
                    new TestApp("timbr-auth")
                            .option("baseUrl", timbr.baseUrl())
                            .routes(routes -> routes.from("direct:in").to(uri)),
                    "direct:in");
        }
    }

    private TestApp fernet() {
        return routes(TimbrApp.fernet(timbr).options("password", PASSWORD, "authKey", SALT));
    }

    private TestApp platform() {
        return routes(TimbrApp.platform(timbr).option("password", PASSWORD));
    }

    private TestApp bearer() {
        return routes(TimbrApp.bare(timbr).option("authorizationToken", bearer));
    }

    private TestApp key() {
        return routes(TimbrApp.key(timbr));
    }

    private TestApp routes(TestApp app) {
        return app.routes(routes -> {
            routes.from("direct:refused").to("timbr-auth:authenticate").to(timbr.baseUrl() + "/timbr/api/none");
            routes.from("direct:invalidate").to("timbr-auth:authenticate").to("timbr-auth:invalidate");
        });
    }
}
