package io.github.camelauth.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code /o/authorize/}: what an application asks a user for, as Django OAuth Toolkit does it (docs/vendors/cft.md §3.6). */
final class CftAuthorize {

    static final String PATH = "/o/authorize/";
    static final String DECISION = "decision";
    static final String APPROVE = "approve";
    static final String DENY = "deny";

    private static final List<String> SCOPES = List.of(CftSite.SCOPE.split(" "));
    private static final String CONTENT =
            """
            <p class="who">Logged in as <strong>%1$s</strong>.</p>
            <p>The application <code>%2$s</code> asks for access to your Cool Farm Tool data: <strong>%3$s</strong>.</p>
            """;
    private static final String BUTTONS =
            "<button class=\"primary\" name=\"decision\" value=\"approve\">Authorise</button>"
                    + "<button name=\"decision\" value=\"deny\">Cancel</button>";

    private final CftSite site;
    private final CftWeb web;

    CftAuthorize(CftSite site, CftWeb web) {
        this.site = site;
        this.web = web;
    }

    Answer show(SimulatorRequest request) {
        Optional<CftUser> user = web.user(request);
        if (user.isEmpty()) {
            return CftLogin.redirect(request);
        }
        AuthorizationRequest authorization = authorization(request);
        String content = CONTENT.formatted(
                Page.escape(user.get().username()),
                Page.escape(authorization.client().id()),
                Page.escape(scope(authorization)));
        WebSessions.Session session = web.visit(request);
        return Page.of(200, CftSite.NAME, "Authorise an application", content + CftWeb.form(session, "", BUTTONS));
    }

    Answer submit(SimulatorRequest request) {
        web.requireOwnForm(request);
        CftUser user = web.user(request).orElseThrow(() -> new Refusal(CftLogin.redirect(request)));
        AuthorizationRequest authorization = authorization(request);
        if (!request.formField(DECISION).orElse("").equals(APPROVE)) {
            return authorization.error("access_denied", "The resource owner denied the request.");
        }
        OAuthGrant grant = OAuthGrant.of(authorization.client().id(), user.username(), scope(authorization));
        return authorization
                .granted(site.newCode(grant, authorization.redirectUri(), challenge(authorization)))
                .by(Caller.named(user.username()));
    }

    private AuthorizationRequest authorization(SimulatorRequest request) {
        AuthorizationRequest authorization = AuthorizationRequest.of(
                request,
                site.clients(),
                new AuthorizationRequest.Rules(
                        CftSite.NAME,
                        RedirectMatch.EXACT,
                        true,
                        false,
                        site.switches().get(CftSwitches.STATE_ECHOED)));
        authorization.requireCodeResponse();
        requirePkce(authorization);
        if (!SCOPES.containsAll(Arrays.asList(scope(authorization).split(" ")))) {
            throw authorization.refusal("invalid_scope", "The requested scope is unknown.");
        }
        return authorization;
    }

    private void requirePkce(AuthorizationRequest authorization) {
        Optional<PkceChallenge> challenge = challenge(authorization);
        if (site.switches().get(CftSwitches.PKCE_REQUIRED) && challenge.isEmpty()) {
            throw authorization.refusal("invalid_request", "Code challenge required.");
        }
        if (challenge.isPresent() && !challenge.get().methodKnown()) {
            throw authorization.refusal("invalid_request", "Transform algorithm not supported.");
        }
    }

    private Optional<PkceChallenge> challenge(AuthorizationRequest authorization) {
        return site.switches().get(CftSwitches.PKCE) ? PkceChallenge.of(authorization.parameters()) : Optional.empty();
    }

    private static String scope(AuthorizationRequest authorization) {
        return authorization.parameters().filled("scope").orElse(CftSite.SCOPE);
    }
}
