package io.github.camelauth.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code /account/register/}: the form that an application can fill in beforehand, and the link in the e-mail that makes the
 * account work (docs/vendors/cft.md §3.5).
 */
final class CftRegistration {

    static final String PATH = "/account/register/";
    static final String ACTIVATION = "/account/activate/{token}/";

    private static final int TOKEN_LENGTH = 40;

    private final CftSite site;
    private final CftWeb web;
    private final Map<String, String> usernamesByToken = new ConcurrentHashMap<>();

    CftRegistration(CftSite site, CftWeb web) {
        this.site = site;
        this.web = web;
    }

    Answer show(SimulatorRequest request) {
        Parameters prefilled = Parameters.parse(request.query());
        callback(prefilled);
        WebSessions.Session session = web.visit(request);
        boolean redirect = site.switches().get(CftSwitches.REGISTER_REDIRECTS)
                && web.session(request).isEmpty();
        Answer answer = redirect
                ? Page.redirect(PATH + "?" + request.query())
                : CftRegistrationPage.form(200, session, prefilled, "");
        return CftWeb.withCookie(answer, session);
    }

    Answer submit(SimulatorRequest request) {
        WebSessions.Session session = web.requireOwnForm(request);
        Optional<String> callback = callback(Parameters.parse(request.query()));
        Parameters form = request.form();
        Optional<String> problem = problem(form);
        if (problem.isPresent()) {
            return CftRegistrationPage.form(400, session, form, problem.get());
        }
        CftUser user = user(form, callback);
        if (!site.users().register(user)) {
            return CftRegistrationPage.form(400, session, form, "This user name is taken.");
        }
        String token = RandomText.of(RandomText.LOWER_CASE_ALPHANUMERIC, TOKEN_LENGTH);
        usernamesByToken.put(token, user.username());
        return CftRegistrationPage.done(user, ACTIVATION.replace("{token}", token));
    }

    Answer activate(String token) {
        return Optional.ofNullable(usernamesByToken.remove(token))
                .map(username -> {
                    site.activate(username);
                    return CftRegistrationPage.active(username);
                })
                .orElseGet(() -> Page.error(404, CftSite.NAME, "This link was used, or never was one."));
    }

    private static Optional<String> problem(Parameters form) {
        boolean complete = form.filled("username").isPresent()
                && form.filled("email").filter(email -> email.contains("@")).isPresent()
                && form.filled("password1").isPresent();
        if (!complete) {
            return Optional.of("Fill in every field.");
        }
        return form.first("password1").equals(form.first("password2"))
                ? Optional.empty()
                : Optional.of("The two passwords are different.");
    }

    private static CftUser user(Parameters form, Optional<String> callback) {
        return new CftUser(
                form.first("username").orElseThrow(),
                form.first("email").orElseThrow(),
                Concealed.of(form.first("password1").orElseThrow()),
                Concealed.of(CftKeys.random()),
                false,
                callback);
    }

    /** @throws Refusal when there is one that no application vouches for */
    private Optional<String> callback(Parameters query) {
        Optional<String> callback = query.filled("callback");
        callback.ifPresent(url -> {
            Optional<String> expected =
                    query.filled("app_id").flatMap(this::appKey).map(key -> CftKeys.hash(key, url));
            if (!url.matches("https?://[^/\\s]+.*") || expected.isEmpty() || !expected.equals(query.first("hash"))) {
                throw new Refusal(Page.error(400, CftSite.NAME, "The callback, app_id or hash is missing or wrong."));
            }
        });
        return callback;
    }

    private Optional<String> appKey(String id) {
        return Optional.of(id)
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .map(site.applications()::get)
                .map(Concealed::reveal);
    }
}
