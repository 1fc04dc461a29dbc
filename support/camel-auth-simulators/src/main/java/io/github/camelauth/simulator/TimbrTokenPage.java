package io.github.camelauth.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The platform's {@code /timbr/get_timbr_user_token/}, for who is logged in (docs/vendors/timbr.md §1.3). */
final class TimbrTokenPage {

    static final String PATH = "/timbr/get_timbr_user_token/";

    private final TimbrDeployment deployment;
    private final Switches switches;

    TimbrTokenPage(TimbrDeployment deployment) {
        this.deployment = deployment;
        this.switches = deployment.switches();
    }

    Answer show(SimulatorRequest request) {
        return deployment
                .sessions()
                .find(request, switches.get(TimbrSwitches.SESSION_COOKIE))
                .flatMap(WebSessions.Session::username)
                .map(user -> token(user).by(Caller.named(user)))
                .orElseGet(() -> withoutSession(request));
    }

    private Answer token(String username) {
        String token = deployment.granted(username).value().reveal();
        String field = switches.get(TimbrSwitches.TOKEN_FIELD);
        return field.isEmpty()
                ? Answer.of(200, "text/plain; charset=utf-8", token)
                : Answer.json(200, Map.of(field, token));
    }

    private Answer withoutSession(SimulatorRequest request) {
        int status = switches.get(TimbrSwitches.NO_SESSION_STATUS);
        if (status != 302) {
            return Answer.json(status, Map.of("message", "Unauthorized"));
        }
        String wanted = request.scheme() + "://" + request.header("Host").orElse("") + PATH;
        return TimbrLogin.redirect(TimbrLogin.PATH + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }
}
