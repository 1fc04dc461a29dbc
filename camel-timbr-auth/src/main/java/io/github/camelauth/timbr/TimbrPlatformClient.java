package io.github.camelauth.timbr;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.http.Origin;
import io.github.camelauth.http.VendorHttpClient;
import io.github.camelauth.http.VendorResponse;
import io.github.camelauth.token.engine.TokenClient;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Logs in to the platform as a person does, by its form, and reads the token that it shows
 * ({@code docs/vendors/timbr.md} §1.3). Whatever looks like the login again means that nobody is logged in; no redirect is
 * followed.
 */
final class TimbrPlatformClient implements TokenClient {

    private static final String TOKEN_PATH = "/timbr/get_timbr_user_token/";
    private static final String NOT_LOGGED_IN = "with a login where the token should be";

    private final TimbrAuthConfiguration options;
    private final Origin origin;
    private final VendorHttpClient http;
    private final TimbrErrors errors;

    TimbrPlatformClient(TimbrAuthConfiguration options, AuthContext context) {
        this.options = options;
        this.origin = options.origin();
        this.http = context.httpClient(options);
        this.errors = new TimbrErrors(
                "The login to Timbr's platform for " + options.nameIn("timbr-auth"),
                TimbrCredentialKind.PLATFORM.advice(),
                "");
    }

    @Override
    public TokenGrant request(TokenRequest request) {
        TimbrSession session = new TimbrSession(http, origin, errors.subject());
        logIn(session, loginForm(session));
        VendorResponse page = session.get(TOKEN_PATH);
        if (page.redirect() || page.successful() && page.html()) {
            throw errors.refused(page, NOT_LOGGED_IN);
        }
        if (!page.successful()) {
            throw errors.of(page);
        }
        return TimbrTokenAnswer.grant(TimbrTokenAnswer.ofField(errors, page, options.getTokenField()), request.now());
    }

    /** No password was sent yet, so what is no form is not a refusal. */
    private TimbrLoginForm loginForm(TimbrSession session) {
        VendorResponse page = session.get(options.getLoginPath());
        if (!page.successful() && !page.redirect()) {
            throw errors.of(page);
        }
        return TimbrLoginForm.read(origin, options.getLoginPath(), page)
                .orElseThrow(() -> errors.malformed("there is no form for user name and password that leads back to "
                        + origin
                        + ". Check option 'loginPath'; with single sign-on there is none, and option 'apiKey' is"
                        + " the way"));
    }

    private void logIn(TimbrSession session, TimbrLoginForm form) {
        Map<String, String> fields = new LinkedHashMap<>(form.hidden());
        fields.put("username", options.getUsername());
        fields.put("password", options.getPassword());
        VendorResponse answer = session.post(form.path(), options.getLoginPath(), fields);
        boolean formAgain = answer.successful()
                && TimbrLoginForm.read(origin, options.getLoginPath(), answer).isPresent();
        if (formAgain || answer.redirect() && TimbrLoginForm.isAt(options.getLoginPath(), origin, answer)) {
            throw errors.refused(answer, "with the login form again");
        }
        if (!answer.successful() && !answer.redirect()) {
            throw errors.of(answer);
        }
    }

    @Override
    public String rejectionAdvice() {
        return TimbrTokenClient.REJECTION_ADVICE;
    }
}
