package io.github.camelauth.simulator;

import java.util.Optional;

/** The platform's {@code /login/}, as Flask-AppBuilder does it (docs/vendors/timbr.md §1.3). */
final class TimbrLogin {

    static final String PATH = "/login/";

    private static final String HOME = "/";
    private static final String FORM = "<!DOCTYPE html><html><head><title>Timbr - Sign In</title></head><body>"
            + "<form name=\"login\" action=\"\" method=\"post\">"
            + "<input id=\"csrf_token\" name=\"csrf_token\" type=\"hidden\" value=\"%s\">"
            + "<input name=\"username\" type=\"text\"><input name=\"password\" type=\"password\">"
            + "<input type=\"submit\" value=\"Sign In\"></form></body></html>";

    private final TimbrDeployment deployment;
    private final Switches switches;

    TimbrLogin(TimbrDeployment deployment) {
        this.deployment = deployment;
        this.switches = deployment.switches();
    }

    Answer show(SimulatorRequest request) {
        if (session(request).flatMap(WebSessions.Session::username).isPresent()) {
            return redirect(HOME);
        }
        if (!switches.get(TimbrSwitches.LOGIN_FORM)) {
            return Answer.html(200, "Sign in with your identity provider");
        }
        WebSessions.Session visitor = deployment.sessions().open(Optional.empty());
        return withCookie(Answer.of(200, "text/html; charset=utf-8", FORM.formatted(visitor.csrfToken())), visitor);
    }

    /** What fails leads back to the form: only a wrong CSRF token is an error. */
    Answer submit(SimulatorRequest request) {
        if (!switches.get(TimbrSwitches.LOGIN_FORM)) {
            return Answer.html(405, "Method Not Allowed");
        }
        Optional<WebSessions.Session> visitor = session(request);
        if (switches.get(TimbrSwitches.CSRF)
                && visitor.filter(open -> open.accepts(request, "csrf_token")).isEmpty()) {
            return Answer.html(400, "The CSRF token is missing or wrong");
        }
        return deployment
                .users()
                .logIn(
                        request.formField("username").orElse(""),
                        request.formField("password").orElse(""))
                .map(user -> entered(request, visitor, user))
                .orElseGet(() -> redirect(PATH));
    }

    private Answer entered(SimulatorRequest request, Optional<WebSessions.Session> visitor, TimbrUser user) {
        visitor.ifPresent(deployment.sessions()::close);
        WebSessions.Session session = deployment.sessions().open(Optional.of(user.username()));
        return withCookie(redirect(request.next(HOME)), session).by(Caller.named(user.username()));
    }

    private Optional<WebSessions.Session> session(SimulatorRequest request) {
        return deployment.sessions().find(request, switches.get(TimbrSwitches.SESSION_COOKIE));
    }

    private Answer withCookie(Answer answer, WebSessions.Session session) {
        return session.set(answer, switches.get(TimbrSwitches.SESSION_COOKIE));
    }

    static Answer redirect(String location) {
        return Answer.html(302, "Redirecting...").withHeader("Location", location);
    }
}
