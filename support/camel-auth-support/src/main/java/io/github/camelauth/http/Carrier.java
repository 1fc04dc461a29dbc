package io.github.camelauth.http;

import io.github.camelauth.token.AccessToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How a vendor wants to be shown a credential. May block only where it says so. */
@FunctionalInterface
public interface Carrier {

    /** The header of RFC 9110 §11.6.2. */
    String AUTHORIZATION = "Authorization";

    /** Puts the credential on the call. */
    void apply(AccessToken token, OutgoingCall call);

    /** {@code Authorization: Bearer …} (RFC 6750 §2.1), with the scheme written the way the vendor wants it. */
    static Carrier bearer(String scheme) {
        return (token, call) ->
                call.setHeader(AUTHORIZATION, scheme + " " + token.value().reveal());
    }

    /** {@code Authorization: Basic …} (RFC 7617) with the token as the password of a fixed user name. */
    static Carrier basic(String username) {
        return (token, call) ->
                call.setHeader(AUTHORIZATION, basicValue(username, token.value().reveal()));
    }

    /** A query parameter (RFC 6750 §2.3, which warns of it: it ends up in logs). */
    static Carrier query(String parameter) {
        return (token, call) -> call.addQueryParameter(parameter, token.value().reveal());
    }

    /** A parameter of a body that is a form (RFC 6750 §2.2); a call without such a body cannot carry it. */
    static Carrier form(String parameter) {
        return (token, call) -> call.setFormParameter(parameter, token.value().reveal());
    }

    /** The value of an {@code Authorization} header by RFC 7617, in UTF-8. */
    static String basicValue(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
