package io.github.camelauth.simulator;

/** What {@link CheckfrontConsent} shows: one form, to log in where nobody is, and to approve or deny. */
final class CheckfrontConsentPage {

    private static final String CONTENT =
            """
            <p>The application <code>%1$s</code> asks to use this account <strong>on your behalf</strong>: to see and to
            change bookings, customers and items as you can. You can take this back at any time.</p>
            %2$s
            <form method="post">
            %3$s
            %4$s
            <div class="actions">
            <button class="primary" name="decision" value="approve">Approve</button>
            <button name="decision" value="deny" formnovalidate>Deny</button>
            </div>
            </form>
            """;

    private static final String SIGNED_IN =
            """
            <p class="who">Signed in as <strong>%1$s</strong>.
            <button class="link" name="decision" value="switch">Use another account</button></p>
            """;

    private final String company;

    CheckfrontConsentPage(String company) {
        this.company = company;
    }

    Answer show(String application, WebSessions.Session session, String alert) {
        String who = session.username()
                .map(name -> SIGNED_IN.formatted(Page.escape(name)))
                .orElseGet(CheckfrontConsentPage::logIn);
        String content = CONTENT.formatted(
                Page.escape(application), Page.alert(alert), Page.hidden("csrf", session.csrfToken()), who);
        return Page.of(200, company, "Connect an application", content);
    }

    private static String logIn() {
        return Page.field("Staff user name", "username", "text", "username", "")
                + Page.field("Password", "password", "password", "current-password", "");
    }
}
