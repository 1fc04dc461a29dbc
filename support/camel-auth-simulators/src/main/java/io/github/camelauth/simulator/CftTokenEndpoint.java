package io.github.camelauth.simulator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /o/token/}: a code or a refresh token for a token pair (docs/vendors/cft.md §3.6). */
final class CftTokenEndpoint implements CftOAuth.Endpoint {

    private final CftSite site;
    private final CftOAuth oauth;

    CftTokenEndpoint(CftSite site, CftOAuth oauth) {
        this.site = site;
        this.oauth = oauth;
    }

    @Override
    public Answer answer(SimulatorRequest request, Parameters form) {
        return switch (form.first("grant_type").orElse("")) {
            case "authorization_code" -> {
                String code = required(form, "code");
                yield exchanged(oauth.client(request, form), code, form);
            }
            case "refresh_token" -> {
                String token = required(form, "refresh_token");
                yield refreshed(oauth.client(request, form), token, form);
            }
            default -> throw new OAuthRefusal("unsupported_grant_type", "");
        };
    }

    private static String required(Parameters form, String name) {
        return form.filled(name)
                .orElseThrow(() -> OAuthRefusal.invalidRequest("Missing " + name.replace('_', ' ') + " parameter."));
    }

    private Answer exchanged(OAuthClient client, String value, Parameters form) {
        OAuthCode code = site.codes().redeem(value, client.id(), site.now(), waiting -> check(waiting, form), false);
        site.counters().happened(OAuthSimulator.EXCHANGED);
        return told(site.pairs().issue(code.grant(), site.policy(), site.now()));
    }

    private static void check(OAuthCode code, Parameters form) {
        code.challenge().ifPresent(challenge -> requireVerifier(challenge, form));
        if (!form.first("redirect_uri").orElse("").equals(code.redirectUri())) {
            throw OAuthRefusal.invalidRequest("Mismatching redirect URI.");
        }
    }

    private static void requireVerifier(PkceChallenge challenge, Parameters form) {
        String verifier =
                form.filled("code_verifier").orElseThrow(() -> OAuthRefusal.invalidRequest("Code verifier required."));
        if (!challenge.metBy(verifier)) {
            throw OAuthRefusal.invalidGrant("The code verifier is another one");
        }
    }

    private Answer refreshed(OAuthClient client, String token, Parameters form) {
        requireNoWiderScope(token, form);
        return told(site.pairs().refresh(client.id(), token, site.policy(), site.now()));
    }

    private void requireNoWiderScope(String token, Parameters form) {
        List<String> asked = Arrays.asList(form.first("scope").orElse("").split(" "));
        boolean wider = form.filled("scope").isPresent()
                && site.pairs()
                        .byRefreshToken(token)
                        .filter(pair ->
                                !List.of(pair.grant().scope().split(" ")).containsAll(asked))
                        .isPresent();
        if (wider) {
            throw new OAuthRefusal("invalid_scope", "");
        }
    }

    private Answer told(OAuthTokenPair pair) {
        site.counters().tokenCreated();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("access_token", pair.accessToken().reveal());
        if (site.switches().get(CftSwitches.EXPIRES_IN)) {
            fields.put(
                    "expires_in",
                    site.switches().get(CftSwitches.ACCESS_LIFETIME).toSeconds());
        }
        fields.put("token_type", "Bearer");
        fields.put("scope", pair.grant().scope());
        fields.put("refresh_token", pair.refreshToken().reveal());
        return CftOAuth.noStore(Answer.json(200, fields)).by(Caller.named(pair.principal()));
    }
}
