package io.github.camelauth.cft;

import io.github.camelauth.http.Carrier;
import io.github.camelauth.http.OutgoingCall;
import io.github.camelauth.token.AccessToken;

/**
 * The application's key on each call, and beside it the user's key or an OAuth token ({@code docs/vendors/cft.md} §3.3,
 * §3.6). Keys are sent raw, without a scheme.
 */
record CftCarrier(CftAuthConfiguration options, CftCredentialKind kind) implements Carrier {

    static final String APPLICATION_HEADER = "X-Api-App-Authorization";
    static final String USER_HEADER = "X-Api-Authorization";
    static final String APPLICATION_PARAMETER = "api_app_key";
    static final String USER_PARAMETER = "api_key";

    @Override
    public void apply(AccessToken token, OutgoingCall call) {
        put(call, APPLICATION_HEADER, APPLICATION_PARAMETER, options.getAccessKey());
        switch (kind) {
            case APPLICATION -> {
                // The application's key is all there is.
            }
            case OAUTH -> Carrier.bearer("Bearer").apply(token, call);
            default -> put(call, USER_HEADER, USER_PARAMETER, token.value().reveal());
        }
    }

    private void put(OutgoingCall call, String header, String parameter, String key) {
        if (options.getCarrier() == CftAuthConfiguration.Carrier.query) {
            call.addQueryParameter(parameter, key);
        } else {
            call.setHeader(header, key);
        }
    }

    /** Names nothing of the options. */
    @Override
    public String toString() {
        return "CftCarrier[" + kind + "]";
    }
}
