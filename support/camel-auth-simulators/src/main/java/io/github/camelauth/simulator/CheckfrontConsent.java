package io.github.camelauth.simulator;

import java.util.Optional;

/**
 * {@code /oauth/}: the page where a member of the staff logs in and approves or denies what an application asks for
 * (docs/vendors/checkfront.md §2.3).
 */
final class CheckfrontConsent {

    static final String PATH = "/oauth/";
    static final String DECISION = "decision";
    static final String APPROVE = "approve";
    static final String DENY = "deny";
    static final String APPROVED = "consentsApproved";
    static final String DENIED = "consentsDenied";

    private static final String SWITCH = "switch";
    private static final String COOKIE = "checkfront_session";

    private final CheckfrontHost host;
    private final CheckfrontConsentPage page;

    CheckfrontConsent(CheckfrontHost host) {
        this.host = host;
        this.page = new CheckfrontConsentPage(host.company());
    }

    Answer show(SimulatorRequest request) {
        AuthorizationRequest authorization = authorization(request);
        WebSessions.Session session =
                session(request).orElseGet(() -> host.sessions().open(Optional.empty()));
        return page(authorization, session, "");
    }

    Answer submit(SimulatorRequest request) {
        AuthorizationRequest authorization = authorization(request);
        Parameters form = request.form();
        WebSessions.Session session = session(request)
                .filter(open ->
                        form.first("csrf").filter(open.csrfToken()::equals).isPresent())
                .orElseThrow(() ->
                        new Refusal(Page.error(403, host.company(), "This form is too old. Go back and try again.")));
        return switch (form.first(DECISION).orElse("")) {
            case APPROVE -> approve(authorization, session, form);
            case DENY -> deny(authorization);
            case SWITCH -> logOut(authorization, session);
            default -> page(authorization, session, "Choose whether to approve or to deny.");
        };
    }

    private AuthorizationRequest authorization(SimulatorRequest request) {
        Switches switches = host.switches();
        AuthorizationRequest.Rules rules = new AuthorizationRequest.Rules(
                host.company(),
                switches.get(CheckfrontSwitches.REDIRECT_MATCH),
                switches.get(CheckfrontSwitches.REDIRECT_URI_REQUIRED),
                true,
                switches.get(CheckfrontSwitches.STATE_ECHOED));
        AuthorizationRequest authorization = AuthorizationRequest.of(request, host.clients(), rules);
        authorization.requireCodeResponse();
        return authorization;
    }

    private Answer approve(AuthorizationRequest authorization, WebSessions.Session session, Parameters form) {
        Optional<String> username = session.username().or(() -> logIn(form));
        if (username.isEmpty()) {
            return page(authorization, session, "User name or password is wrong.");
        }
        host.counters().happened(APPROVED);
        String principal = username.get();
        String code = host.newCode(authorization.client().id(), principal, authorization.redirectUri());
        Answer answer = authorization.granted(code).by(Caller.named(principal));
        return session.username().isPresent() ? answer : entered(answer, session, principal);
    }

    private Optional<String> logIn(Parameters form) {
        return host.staff()
                .logIn(form.first("username").orElse(""), form.first("password").orElse(""))
                .map(CheckfrontStaff::username);
    }

    /** With another session than before, which somebody else could have planted. */
    private Answer entered(Answer answer, WebSessions.Session visitor, String username) {
        host.sessions().close(visitor);
        return host.sessions().open(Optional.of(username)).set(answer, COOKIE);
    }

    private Answer deny(AuthorizationRequest authorization) {
        host.counters().happened(DENIED);
        return authorization.error("access_denied", "The user denied access to your application");
    }

    private Answer logOut(AuthorizationRequest authorization, WebSessions.Session session) {
        host.sessions().close(session);
        return page(authorization, host.sessions().open(Optional.empty()), "");
    }

    private Answer page(AuthorizationRequest authorization, WebSessions.Session session, String alert) {
        return session.set(page.show(authorization.client().id(), session, alert), COOKIE);
    }

    private Optional<WebSessions.Session> session(SimulatorRequest request) {
        return host.sessions().find(request, COOKIE);
    }
}
