package io.github.camelauth.custobar;

import io.github.camelauth.http.Carrier;
import io.github.camelauth.http.VendorRequest;
import io.github.camelauth.token.Secret;

/**
 * As whom one call to the token API is made. Immutable; good for one call, since a code is.
 *
 * @param username user name of the bootstrap, null for a bearer
 * @param secret password, or the access token of a bearer
 * @param code one-time code, or null
 * @param refusedAdvice what to do when the vendor refuses this caller
 */
record CustobarCaller(String username, Secret secret, Secret code, String refusedAdvice) {

    static CustobarCaller bootstrap(CustobarAuthConfiguration options, Secret code) {
        String advice = code == null
                ? "Check options 'username' and 'password'; with two-factor authentication also 'secretKey' or"
                        + " 'verificationCode' is needed."
                : "Check options 'username', 'password' and the one-time code: a 'verificationCode' is good for one call"
                        + " within seconds, a 'secretKey' needs a right clock.";
        return new CustobarCaller(options.getUsername(), Secret.of(options.getPassword()), code, advice);
    }

    static CustobarCaller bearer(Secret token, String advice) {
        return new CustobarCaller(null, token, null, advice);
    }

    VendorRequest authorize(VendorRequest request) {
        if (username == null) {
            return request.header(Carrier.AUTHORIZATION, "Bearer " + secret.reveal());
        }
        VendorRequest basic = request.header(Carrier.AUTHORIZATION, Carrier.basicValue(username, secret.reveal()));
        return code == null ? basic : basic.header(CustobarAuthVendor.TOTP_HEADER, code.reveal());
    }
}
