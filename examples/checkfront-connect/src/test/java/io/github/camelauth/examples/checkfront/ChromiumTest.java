package io.github.camelauth.examples.checkfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelauth.simulator.CheckfrontBooking;
import io.github.camelauth.simulator.CheckfrontSimulator;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator sees, in a real browser. */
final class ChromiumTest {

    private static App app;
    private static CheckfrontSimulator checkfront;

    @BeforeAll
    static void start() {
        Chromium.assumePresent();
        app = App.start("checkfront.poll-period=500");
        checkfront = app.checkfront();
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
    }

    @Test
    void operator_connectsLosesAndReconnectsAnAccount() {
        try (Chromium browser = new Chromium()) {
            browser.open(app.url("/")).screenshot("1-login").logIn(app);
            browser.awaitText("#account-ada", "Not connected").screenshot("2-not-connected");

            browser.click("#account-ada button").awaitText("h1", "Connect an application");
            assertThat(browser.url()).startsWith(checkfront.baseUrl());
            browser.screenshot("3-consent")
                    .type("username", "ada")
                    .type("password", CheckfrontSimulator.DEFAULT_STAFF_PASSWORD)
                    .click("button[value=approve]");
            browser.awaitText("#bookings-ada", "DEMO-010126").awaitText("#account-ada", "Connected");
            assertThat(browser.url()).isEqualTo(app.url("/?connected"));
            browser.screenshot("4-connected");

            checkfront.revokeGrant("ada");
            browser.awaitText("#account-ada", "Reconnect needed")
                    .awaitText("#summary", "1 needs to be reconnected")
                    .awaitText("#events", "reauthorizationRequired")
                    .screenshot("5-reconnect");

            checkfront.changeBookings(
                    List.of(new CheckfrontBooking(3, "DEMO-030126", "PAID", "Joan Example", "Sunset sail", "88.00")));
            browser.click("#account-ada button").click("button[value=approve]");
            browser.awaitText("#bookings-ada", "DEMO-030126").awaitText("#account-ada", "Connected");
            browser.screenshot("6-reconnected");
            assertThat(checkfront.refreshTokensReused()).isZero();
        }
    }

    @Test
    void callback_inAnotherBrowser_isRefused() {
        try (Chromium browser = new Chromium();
                Chromium other = new Chromium()) {
            browser.logIn(app).click("#account-grace button").awaitText("h1", "Connect an application");
            String callback =
                    checkfront.approve("grace", URI.create(browser.url())).toString();
            long exchanges = checkfront.exchanges();

            other.open(callback).awaitText("h1", "Log in");
            other.type("username", App.OPERATOR).type("password", App.PASSWORD).click("button.primary");
            other.awaitText("body", "begun in another browser").screenshot("7-another-browser");
            other.open(app.url("/")).awaitText("#account-grace", "Not connected");
            assertThat(checkfront.exchanges()).isEqualTo(exchanges);
            other.open(app.url("/nothing"))
                    .awaitText("main", "Back to the staff accounts")
                    .screenshot("8-not-found");

            // And the right one goes on, as if nothing had been.
            browser.open(callback).awaitText("#account-grace", "Connected");
            assertThat(checkfront.exchanges()).isEqualTo(exchanges + 1);
        }
    }
}
