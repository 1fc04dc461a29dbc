package io.github.camelauth.simulator;

import java.util.Optional;

/** What the site's pages have in common: a session by cookie, and a CSRF token in each form, as Django has them. */
final class CftWeb {

    private static final String COOKIE = "sessionid";
    private static final String CSRF = "csrfmiddlewaretoken";

    private final CftSite site;

    CftWeb(CftSite site) {
        this.site = site;
    }

    Optional<WebSessions.Session> session(SimulatorRequest request) {
        return site.sessions().find(request, COOKIE);
    }

    /** The one that the browser has, or a new one. */
    WebSessions.Session visit(SimulatorRequest request) {
        return session(request).orElseGet(() -> site.sessions().open(Optional.empty()));
    }

    Optional<CftUser> user(SimulatorRequest request) {
        return session(request).flatMap(WebSessions.Session::username).flatMap(site.users()::find);
    }

    /** @throws Refusal when the form is not one that this browser was given */
    WebSessions.Session requireOwnForm(SimulatorRequest request) {
        return session(request)
                .filter(session -> session.accepts(request, CSRF))
                .orElseThrow(
                        () -> new Refusal(Page.error(403, CftSite.NAME, "CSRF verification failed. Request aborted.")));
    }

    static Answer withCookie(Answer answer, WebSessions.Session session) {
        return session.set(answer, COOKIE);
    }

    /** @param buttons with what each of them sends */
    static String form(WebSessions.Session session, String fields, String buttons) {
        return "<form method=\"post\">%s%s<div class=\"actions\">%s</div></form>"
                .formatted(Page.hidden(CSRF, session.csrfToken()), fields, buttons);
    }
}
