package io.github.camelauth.simulator;

/** What {@link CftRegistration} shows. */
final class CftRegistrationPage {

    private static final String DONE =
            """
            <p>We sent an e-mail to <strong>%1$s</strong>. Open the link in it to activate your account.</p>
            <p>No e-mail is really sent by a simulator. The link would be:</p>
            <p><a href="%2$s">Activate this account</a></p>
            """;

    private CftRegistrationPage() {}

    static Answer form(int status, WebSessions.Session session, Parameters filledIn, String alert) {
        String fields = Page.field("User name", "username", "text", "username", value(filledIn, "username"))
                + Page.field("E-mail address", "email", "email", "email", value(filledIn, "email"))
                + Page.field("Password", "password1", "password", "new-password", "")
                + Page.field("Password again", "password2", "password", "new-password", "");
        String form = CftWeb.form(session, fields, "<button class=\"primary\">Register</button>");
        return Page.of(status, CftSite.NAME, "Register a new account", Page.alert(alert) + form);
    }

    private static String value(Parameters filledIn, String name) {
        return filledIn.first(name).orElse("");
    }

    static Answer done(CftUser user, String link) {
        return Page.of(
                200, CftSite.NAME, "Check your e-mail", DONE.formatted(Page.escape(user.email()), Page.escape(link)));
    }

    static Answer active(String username) {
        return Page.of(
                200,
                CftSite.NAME,
                "Your account is active",
                "<p class=\"who\">Welcome, <strong>" + Page.escape(username) + "</strong>.</p>");
    }
}
