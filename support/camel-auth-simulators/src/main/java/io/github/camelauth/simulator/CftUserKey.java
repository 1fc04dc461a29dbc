package io.github.camelauth.simulator;

import java.util.Map;

/** {@code POST /user/key/}: a user's key for their name and password (docs/vendors/cft.md §3.4). */
final class CftUserKey {

    private final CftSite site;
    private final Switches switches;

    CftUserKey(CftSite site) {
        this.site = site;
        this.switches = site.switches();
    }

    Answer answer(SimulatorRequest request) {
        Parameters fields = switches.get(CftSwitches.USER_KEY_ENCODING)
                .read(request)
                .orElseThrow(() -> new Refusal(Answer.json(400, Map.of("detail", "The body is not understood."))));
        return site.users()
                .logIn(
                        fields.first("username").orElse(""),
                        fields.first("password").orElse(""))
                .map(this::told)
                .orElseThrow(() -> new CftRejections(site)
                        .rejected(switches.get(CftSwitches.BAD_PASSWORD_STATUS), "Wrong user name or password."));
    }

    private Answer told(CftUser user) {
        site.counters().tokenCreated();
        String key = user.key().reveal();
        String field = switches.get(CftSwitches.USER_KEY_FIELD);
        Answer answer = field.isEmpty()
                ? Answer.of(200, "text/plain; charset=utf-8", key)
                : Answer.json(200, Map.of(field, key));
        return answer.by(Caller.named(user.username()));
    }
}
