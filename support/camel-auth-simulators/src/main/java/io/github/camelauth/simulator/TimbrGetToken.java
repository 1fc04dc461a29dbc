package io.github.camelauth.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code POST /timbr/api/get_token}: a Fernet bearer for a token (docs/vendors/timbr.md §1.2). No other header counts. */
final class TimbrGetToken {

    static final String PATH = "/timbr/api/get_token";

    private static final String SCHEME = "Bearer ";

    private final TimbrDeployment deployment;
    private final Switches switches;

    TimbrGetToken(TimbrDeployment deployment) {
        this.deployment = deployment;
        this.switches = deployment.switches();
    }

    Answer answer(SimulatorRequest request) {
        if (!request.method().equals("POST")) {
            throw TimbrAnswer.refusal(405, "Method not allowed");
        }
        deployment.requireMediaType(request, "application/json");
        requireBody(request);
        return opened(bearer(request))
                .flatMap(this::user)
                .map(this::granted)
                .orElseGet(() ->
                        TimbrAnswer.error(switches.get(TimbrSwitches.GET_TOKEN_ERROR_STATUS), "Authentication failed"));
    }

    private void requireBody(SimulatorRequest request) {
        boolean object =
                Json.read(request.body()).filter(ObjectNode.class::isInstance).isPresent();
        if (switches.get(TimbrSwitches.GET_TOKEN_WANTS_BODY) && !object) {
            throw TimbrAnswer.refusal(400, "A JSON object is expected");
        }
    }

    /** Empty for anything but one header with the scheme and one word. */
    private static String bearer(SimulatorRequest request) {
        List<String> headers = request.headers().getOrDefault("Authorization", List.of());
        return headers.size() == 1 && headers.get(0).startsWith(SCHEME)
                ? headers.get(0).substring(SCHEME.length())
                : "";
    }

    private Optional<String> opened(String bearer) {
        return key().open(bearer, deployment.clock().instant());
    }

    /** Python's library throws for a salt that is no key, so that would be a failure of the service. */
    private FernetBearer key() {
        Refusal failure = new Refusal(Answer.html(500, "Internal Server Error"));
        if (!switches.get(TimbrSwitches.GET_TOKEN_CONFIGURED)) {
            throw failure;
        }
        try {
            return deployment.bearer();
        } catch (IllegalArgumentException saltIsNoKey) {
            throw failure;
        }
    }

    private Optional<TimbrUser> user(String plaintext) {
        return switches.get(TimbrSwitches.PLAINTEXT).read(plaintext).flatMap(credential -> deployment
                .users()
                .logIn(credential.username(), credential.password().reveal()));
    }

    private Answer granted(TimbrUser user) {
        TimbrToken token = deployment.granted(user.username());
        return switches.get(TimbrSwitches.GET_TOKEN_ANSWER)
                .answer(token.value().reveal())
                .by(Caller.named(user.username()));
    }
}
