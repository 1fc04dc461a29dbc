package io.github.camelauth.simulator;

import java.util.Optional;

/** The login page. Its path is chosen. */
final class CftLogin {

    static final String PATH = "/account/login/";

    private static final String FIELDS = Page.field("User name", "username", "text", "username", "")
            + Page.field("Password", "password", "password", "current-password", "");

    private final CftSite site;
    private final CftWeb web;

    CftLogin(CftSite site, CftWeb web) {
        this.site = site;
        this.web = web;
    }

    /** Where somebody is sent who has to log in first, and comes back from. */
    static Answer redirect(SimulatorRequest request) {
        String wanted = request.path() + (request.query().isEmpty() ? "" : "?" + request.query());
        return Page.redirect(PATH + "?next=" + Parameters.encoded(wanted));
    }

    Answer show(SimulatorRequest request) {
        return page(web.visit(request), "");
    }

    Answer submit(SimulatorRequest request) {
        WebSessions.Session visitor = web.requireOwnForm(request);
        Optional<CftUser> user = site.users()
                .logIn(
                        request.formField("username").orElse(""),
                        request.formField("password").orElse(""));
        if (user.isEmpty()) {
            return page(visitor, "User name or password is wrong.");
        }
        // Another session than before, which somebody else could have planted.
        site.sessions().close(visitor);
        String username = user.get().username();
        return CftWeb.withCookie(
                        Page.redirect(request.next("/")), site.sessions().open(Optional.of(username)))
                .by(Caller.named(username));
    }

    private static Answer page(WebSessions.Session session, String alert) {
        String form = CftWeb.form(session, FIELDS, "<button class=\"primary\">Log in</button>");
        return CftWeb.withCookie(Page.of(200, CftSite.NAME, "Log in", Page.alert(alert) + form), session);
    }
}
