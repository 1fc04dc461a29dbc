package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** {@code /oauth/token/}: a code or a refresh token for a token pair (docs/vendors/checkfront.md §2.4 and §2.5). */
final class CheckfrontTokenEndpoint {

    static final String PATH = "/oauth/token/";

    private static final Set<String> DOCUMENTED =
            Set.of("grant_type", "client_id", "client_secret", "code", "redirect_uri", "refresh_token");

    private final CheckfrontHost host;
    private final Switches switches;
    private final CheckfrontClientAuthentication authentication;

    CheckfrontTokenEndpoint(CheckfrontHost host) {
        this.host = host;
        this.switches = host.switches();
        this.authentication = new CheckfrontClientAuthentication(host);
    }

    Answer answer(SimulatorRequest request) {
        try {
            requireForm(request);
            Parameters form = request.form();
            requireParameters(form);
            return granted(authentication.authenticate(request, form), form);
        } catch (OAuthRefusal refusal) {
            return CheckfrontAnswer.error(status(refusal), refusal.error(), refusal.description());
        }
    }

    private int status(OAuthRefusal refusal) {
        return switches.get(
                refusal.error().equals("invalid_client")
                        ? CheckfrontSwitches.INVALID_CLIENT_STATUS
                        : CheckfrontSwitches.TOKEN_ERROR_STATUS);
    }

    private static void requireForm(SimulatorRequest request) {
        if (!request.method().equals("POST") || !request.isForm()) {
            throw OAuthRefusal.invalidRequest("A form is expected, by POST");
        }
    }

    private void requireParameters(Parameters form) {
        form.repeated().ifPresent(name -> {
            throw OAuthRefusal.invalidRequest("The parameter is there twice: " + name);
        });
        if (!switches.get(CheckfrontSwitches.SDK_REQUESTS) && !DOCUMENTED.containsAll(form.names())) {
            throw OAuthRefusal.invalidRequest("There are parameters that are not documented");
        }
    }

    private Answer granted(OAuthClient client, Parameters form) {
        return switch (form.first("grant_type").orElse("")) {
            case "authorization_code" -> exchanged(client, form);
            case "refresh_token" -> refreshed(client, form);
            default -> throw OAuthRefusal.invalidRequest("Invalid grant_type parameter or parameter missing");
        };
    }

    private Answer exchanged(OAuthClient client, Parameters form) {
        OAuthCode code = host.codes()
                .redeem(
                        required(form, "code"),
                        client.id(),
                        host.now(),
                        waiting -> requireSameRedirect(waiting, form),
                        switches.get(CheckfrontSwitches.CODE_REUSABLE));
        host.counters().happened(OAuthSimulator.EXCHANGED);
        return told(host.newPair(code.grant()), true);
    }

    private static void requireSameRedirect(OAuthCode code, Parameters form) {
        if (!required(form, "redirect_uri").equals(code.redirectUri())) {
            throw new OAuthRefusal("redirect_uri_mismatch", "The redirect URI provided is missing or does not match");
        }
    }

    private Answer refreshed(OAuthClient client, Parameters form) {
        OAuthTokenPair pair =
                host.pairs().refresh(client.id(), required(form, "refresh_token"), host.policy(), host.now());
        return told(pair, switches.get(CheckfrontSwitches.REFRESH) == CheckfrontRefresh.NEW_PAIR);
    }

    private static String required(Parameters form, String name) {
        return form.filled(name).orElseThrow(() -> OAuthRefusal.invalidRequest("Missing parameter: " + name));
    }

    private Answer told(OAuthTokenPair pair, boolean withRefreshToken) {
        host.counters().tokenCreated();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("access_token", pair.accessToken().reveal());
        switches.get(CheckfrontSwitches.EXPIRES_IN).addTo(fields, switches.get(CheckfrontSwitches.ACCESS_LIFETIME));
        if (switches.get(CheckfrontSwitches.TOKEN_TYPE)) {
            fields.put("token_type", "bearer");
            fields.put("scope", null);
        }
        if (withRefreshToken) {
            fields.put("refresh_token", pair.refreshToken().reveal());
        }
        return CheckfrontAnswer.of(200, fields).by(Caller.named(pair.principal()));
    }
}
