package io.github.camelauth.custobar;

import io.github.camelauth.http.Carrier;
import io.github.camelauth.http.OutgoingCall;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Secret;

/**
 * User name, password and code on every call ({@code method=basic}). A code serves one call, so with {@code secretKey} this
 * blocks for up to 30 seconds.
 */
final class CustobarBasicCarrier implements Carrier {

    private final CustobarAuthConfiguration options;
    private final OneTimeCodes codes;

    CustobarBasicCarrier(CustobarAuthConfiguration options, OneTimeCodes codes) {
        this.options = options;
        this.codes = codes;
    }

    @Override
    public void apply(AccessToken token, OutgoingCall call) {
        call.setHeader(
                AUTHORIZATION,
                Carrier.basicValue(options.getUsername(), token.value().reveal()));
        if (options.getVerificationCode() != null) {
            call.setHeader(CustobarAuthVendor.TOTP_HEADER, options.getVerificationCode());
        } else if (options.getSecretKey() != null) {
            Secret code = codes.next(Secret.of(options.getSecretKey()));
            call.setHeader(CustobarAuthVendor.TOTP_HEADER, code.reveal());
        }
    }
}
