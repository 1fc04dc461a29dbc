package io.github.camelauth.custobar;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.Secret;

/** One order of the operation {@code createToken}. Blocks. */
final class CustobarTokenOrder {

    private final CustobarAuthConfiguration options;
    private final AuthContext context;
    private final CustobarApi api;

    CustobarTokenOrder(CustobarAuthConfiguration options, AuthContext context) {
        this.options = options;
        this.context = context;
        this.api = new CustobarApi(options, context);
    }

    /**
     * Creates the token.
     *
     * @param code a fresh one-time code that came with the message, or null
     */
    AccessToken create(Secret code) {
        if (code != null) {
            return order(code);
        }
        RefusedOrders refused = context.shared(RefusedOrders.class, () -> new RefusedOrders(context.clock()));
        String credential = context.fingerprint(CustobarAuthVendor.text(options));
        refused.check(credential);
        try {
            return order(null);
        } catch (InvalidCredentialException e) {
            refused.remember(credential, e, options.getCredentialRetryInterval());
            throw e;
        }
    }

    private AccessToken order(Secret code) {
        String integration = new CustobarIntegrations(api, context.store(options), context.clock())
                .idFor(options, () -> caller(code));
        String name = options.getTokenName() == null ? "" : options.getTokenName();
        return api.createToken(caller(code), name, integration);
    }

    private CustobarCaller caller(Secret code) {
        if (options.getAccessToken() != null) {
            return CustobarCaller.bearer(
                    Secret.of(options.getAccessToken()),
                    "Check option 'accessToken': it must be valid and without scopes.");
        }
        if (code != null) {
            return CustobarCaller.bootstrap(options, code);
        }
        if (options.getSecretKey() != null) {
            OneTimeCodes codes = OneTimeCodes.of(options, context);
            return CustobarCaller.bootstrap(options, codes.next(Secret.of(options.getSecretKey())));
        }
        if (options.getVerificationCode() != null) {
            // The configured code was for the account's own token, and is used.
            throw new InvalidCredentialException("Operation 'createToken' of " + api.account()
                    + " needs a fresh one-time code in the header " + CustobarAuthConstants.VERIFICATION_CODE + ".");
        }
        return CustobarCaller.bootstrap(options, null);
    }
}
