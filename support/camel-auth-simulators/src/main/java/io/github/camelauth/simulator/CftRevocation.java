package io.github.camelauth.simulator;

import java.util.Set;

/**
 * {@code /o/revoke_token/} (RFC 7009): a refresh token takes its access token along, and not the other way round
 * (docs/vendors/cft.md §3.6).
 */
final class CftRevocation implements CftOAuth.Endpoint {

    static final String REVOKED = "revocations";

    private static final Set<String> HINTS = Set.of("", "access_token", "refresh_token");

    private final CftSite site;
    private final CftOAuth oauth;

    CftRevocation(CftSite site, CftOAuth oauth) {
        this.site = site;
        this.oauth = oauth;
    }

    @Override
    public Answer answer(SimulatorRequest request, Parameters form) {
        String token = form.filled("token").orElseThrow(() -> OAuthRefusal.invalidRequest("Missing token parameter."));
        OAuthClient client = oauth.client(request, form);
        if (!HINTS.contains(form.first("token_type_hint").orElse(""))) {
            throw new OAuthRefusal("unsupported_token_type", "");
        }
        site.pairs().byAccessToken(token).filter(pair -> isOf(client, pair)).ifPresent(pair -> {
            site.counters().happened(REVOKED);
            site.pairs().endAccess(pair::sameAccessToken);
        });
        site.pairs().byRefreshToken(token).filter(pair -> isOf(client, pair)).ifPresent(pair -> {
            site.counters().happened(REVOKED);
            site.pairs().end(pair::sameAccessToken);
        });
        return Answer.empty(200);
    }

    private static boolean isOf(OAuthClient client, OAuthTokenPair pair) {
        return pair.grant().clientId().equals(client.id());
    }
}
