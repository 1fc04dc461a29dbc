package io.github.camelauth.custobar;

import io.github.camelauth.simulator.CustobarSimulator;
import io.github.camelauth.simulator.CustobarSwitches;
import io.github.camelauth.simulator.Fault;
import io.github.camelauth.testsupport.LeakCanaryContract;
import io.github.camelauth.testsupport.Sightings;
import io.github.camelauth.testsupport.TestApp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class CustobarLeakCanaryTest extends LeakCanaryContract {

    private static final String PASSWORD = "canary-password-5e1";
    private static final String SECRET_KEY = "KNSWG4TFORBWC3TBOJ4VG33V";
    private static final String[] OPERATIONS = {
        "direct:poll",
        "direct:authenticate",
        "direct:customers",
        "direct:token",
        "direct:status",
        "direct:refused",
        "direct:invalidate",
        "direct:authenticate",
        "direct:createToken",
        "direct:revoke",
        "direct:status"
    };

    private final CustobarSimulator custobar =
            CustobarApp.simulator().password(PASSWORD).start();
    private final List<String> provisioned = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        custobar.close();
    }

    @Override
    protected Collection<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of(PASSWORD, SECRET_KEY));
        custobar.tokens().forEach(token -> secrets.add(token.value().reveal()));
        secrets.addAll(provisioned);
        return secrets;
    }

    @Override
    protected void drive(Sightings sightings) {
        for (String carrier : List.of("header", "basic", "query")) {
            sightings.of(user().option("carrier", carrier), OPERATIONS);
        }
        sightings.of(user().option("method", "basic"), OPERATIONS);
        provisioned(sightings);
        refused(sightings);
        broken(sightings);
        inUris(sightings);
        wrongOptions(sightings);
        withSecondFactor(sightings);
    }

    private void provisioned(Sightings sightings) {
        String token = custobar.provisionToken().value().reveal();
        sightings.of(routes(CustobarApp.bare(custobar).options("accessToken", token)), OPERATIONS);
        sightings.of(
                routes(CustobarApp.bare(custobar).options("accessToken", token, "scopes", custobar.retrievePath())),
                OPERATIONS);
        custobar.revokeAllTokens();
        sightings.of(routes(CustobarApp.bare(custobar).options("accessToken", token)), OPERATIONS);
    }

    private void refused(Sightings sightings) {
        custobar.changePassword(CustobarSimulator.DEFAULT_USERNAME, "another one");
        sightings.of(user(), OPERATIONS);
        custobar.switches().set(CustobarSwitches.ALL_ERRORS_WITH_STATUS_200, true);
        sightings.of(user(), OPERATIONS);
        custobar.switches().set(CustobarSwitches.ALL_ERRORS_WITH_STATUS_200, false);
        custobar.changePassword(CustobarSimulator.DEFAULT_USERNAME, PASSWORD);
    }

    private void broken(Sightings sightings) {
        for (Fault fault : List.of(
                Fault.reset(),
                Fault.lostResponse(),
                Fault.garbageBody(),
                Fault.truncatedBody(),
                Fault.oversizedBody(100_000),
                Fault.loginPage(),
                Fault.status(429),
                Fault.answer(200, "application/json", "{\"access_token\":{\"token\":\"" + echoed() + "\\n\"}}"),
                Fault.answer(500, "text/html", "<p>" + echoed() + "</p>"))) {
            custobar.failAt(CustobarApp.TOKENS, fault);
            sightings.of(user(), OPERATIONS);
        }
        custobar.failAlwaysAt(custobar.retrievePath(), Fault.reset());
        sightings.of(user().option("carrier", "query"), OPERATIONS);
        custobar.clearFaults();
    }

    /** What a vendor's error page may repeat of a request. */
    private String echoed() {
        String text = "canary-echo-77";
        provisioned.add(text);
        return text;
    }

    private void inUris(Sightings sightings) {
        String credentials = "?username=" + CustobarSimulator.DEFAULT_USERNAME + "&password=" + PASSWORD;
        for (String uri : List.of(
                "custobar-auth:token" + credentials + "&secretKey=" + SECRET_KEY,
                "custobar-auth:token" + credentials + "&scopes=no-path",
                "custobar-auth:unknown" + credentials,
                "custobar-auth:events" + credentials)) {
            sightings.of(empty().routes(routes -> routes.from("direct:in").to(uri)), "direct:in");
        }
        sightings.of(empty().routes(routes ->
                routes.from("custobar-auth:token" + credentials).to("mock:out")));
    }

    private TestApp empty() {
        return new TestApp("custobar-auth").clock(custobar.clock()).option("baseUrl", custobar.baseUrl());
    }

    private void wrongOptions(Sightings sightings) {
        sightings.of(user().option("accessToken", PASSWORD));
        sightings.of(user().option("secretKey", PASSWORD));
        sightings.of(user().option("verificationCode", PASSWORD));
        sightings.of(user().option("baseUrl", "https://user:" + PASSWORD + "@app.custobar.com"));
        sightings.of(user().option("tokenStore", "#bean:missing"));
    }

    private void withSecondFactor(Sightings sightings) {
        custobar.changeTotpSecret(CustobarSimulator.DEFAULT_USERNAME, Optional.of(SECRET_KEY));
        sightings.of(user(), OPERATIONS);
        TestApp app = user().option("secretKey", SECRET_KEY).bean("store", CustobarApp.store(custobar, folder));
        app.start();
        sightings.exchange(app.send("direct:poll"));
        custobar.revokeAllTokens();
        CustobarApp.advance(custobar, app, Duration.ofSeconds(30));
        sightings.exchange(app.send("direct:poll"));
        sightings.look(app);
        app.close();
    }

    private TestApp user() {
        return routes(CustobarApp.bare(custobar)
                .options("username", CustobarSimulator.DEFAULT_USERNAME, "password", PASSWORD)
                .option("scopes", custobar.retrievePath())
                .options("revokePath", "/api/access-tokens/{id}/"));
    }

    private TestApp routes(TestApp app) {
        return app.operations("createToken").routes(routes -> {
            routes.from("direct:refused")
                    .to("custobar-auth:authenticate")
                    .to(custobar.baseUrl() + CustobarApp.CUSTOMERS);
            routes.from("direct:invalidate").to("custobar-auth:authenticate").to("custobar-auth:invalidate");
        });
    }
}
