package io.github.camelauth.simulator;

import java.util.concurrent.atomic.AtomicReference;

/** Everything that a simulated deployment has and its services share. */
record TimbrDeployment(
        Switches switches,
        SimulatorClock clock,
        RequestCounters counters,
        Concealed salt,
        TimbrUsers users,
        TimbrTokens tokens,
        TimbrJwts jwts,
        WebSessions sessions,
        AtomicReference<TimbrData> data) {

    static TimbrDeployment of(SimulatorClock clock, String salt, TimbrData data) {
        RequestCounters counters = new RequestCounters();
        return new TimbrDeployment(
                new Switches(TimbrSwitches.all()),
                clock,
                counters,
                Concealed.of(salt),
                new TimbrUsers(),
                new TimbrTokens(counters),
                new TimbrJwts(clock),
                new WebSessions(),
                new AtomicReference<>(data));
    }

    /** @throws IllegalArgumentException when the salt is no key in the form that is switched */
    FernetBearer bearer() {
        return new FernetBearer(
                switches.get(TimbrSwitches.KEY_FORM).key(salt.reveal()),
                switches.get(TimbrSwitches.BEARER_LIFETIME),
                switches.get(TimbrSwitches.BEARER_SKEW));
    }

    TimbrToken granted(String username) {
        return tokens.granted(username, switches.get(TimbrSwitches.ROTATION));
    }

    void requireMediaType(SimulatorRequest request, String expected) {
        if (!request.mediaType().equals(expected)) {
            int status = switches.get(TimbrSwitches.WRONG_CONTENT_TYPE_STATUS);
            throw TimbrAnswer.refusal(status, "Content-Type must be " + expected);
        }
    }
}
