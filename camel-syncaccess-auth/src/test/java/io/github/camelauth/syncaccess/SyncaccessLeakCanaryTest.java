package io.github.camelauth.syncaccess;

import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.SyncaccessSimulator;
import io.github.camelauth.testsupport.LeakCanaryContract;
import io.github.camelauth.testsupport.Sightings;
import io.github.camelauth.testsupport.TestApp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

final class SyncaccessLeakCanaryTest extends LeakCanaryContract {

    private static final String PASSWORD = "canary-password-5e2";
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

    private final SyncaccessSimulator syncaccess =
            SyncaccessApp.simulator().password(PASSWORD).start();

    @AfterEach
    void stop() {
        syncaccess.close();
    }

    @Override
    protected Collection<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of(PASSWORD, ECHO));
        syncaccess.tokens().forEach(token -> secrets.add(token.value().reveal()));
        return secrets;
    }

    @Override
    protected void drive(Sightings sightings) {
        sightings.of(user(), OPERATIONS);
        sightings.of(user().option("requestFormat", "json"), OPERATIONS);
        sightings.of(user().option("method", "basic"), OPERATIONS);
        broken(sightings);
        syncaccess.changePassword(SyncaccessSimulator.DEFAULT_USERNAME, "another one");
        sightings.of(user(), OPERATIONS);
        sightings.of(user().option("method", "basic"), OPERATIONS);
        inUris(sightings);
    }

    private void broken(Sightings sightings) {
        for (Fault fault : List.of(
                Fault.reset(),
                Fault.lostResponse(),
                Fault.garbageBody(),
                Fault.truncatedBody(),
                Fault.loginPage(),
                Fault.answer(200, "application/json", "{\"access_token\":\"" + ECHO + "\\n\"}"),
                Fault.answer(400, "application/json", "{\"error\":\"" + ECHO + " \"}"),
                Fault.answer(500, "text/html", "<p>" + ECHO + "</p>"))) {
            syncaccess.failAt(syncaccess.tokenPath(), fault);
            sightings.of(user(), OPERATIONS);
        }
        syncaccess.failAlwaysAt(syncaccess.subscribersPath(), Fault.reset());
        sightings.of(user(), OPERATIONS);
        syncaccess.clearFaults();
    }

    private void inUris(Sightings sightings) {
        String credentials = "?username=" + SyncaccessSimulator.DEFAULT_USERNAME + "&password=" + PASSWORD;
        for (String uri : List.of(
                "syncaccess-auth:token" + credentials,
                "syncaccess-auth:token" + credentials + "&company=x",
                "syncaccess-auth:unknown" + credentials,
                "syncaccess-auth:events" + credentials)) {
            sightings.of(
                    new TestApp("syncaccess-auth")
                            .option("baseUrl", syncaccess.baseUrl())
                            .routes(routes -> routes.from("direct:in").to(uri)),
                    "direct:in");
        }
    }

    private TestApp user() {
        return SyncaccessApp.user(syncaccess).option("password", PASSWORD).routes(routes -> {
            routes.from("direct:refused")
                    .to("syncaccess-auth:authenticate")
                    .to(syncaccess.baseUrl() + "/appservices/api/none");
            routes.from("direct:invalidate").to("syncaccess-auth:authenticate").to("syncaccess-auth:invalidate");
        });
    }
}
