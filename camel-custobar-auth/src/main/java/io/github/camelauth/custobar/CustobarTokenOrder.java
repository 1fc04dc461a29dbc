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
        CustobarIntegrations integrations = new CustobarIntegrations(api, context.store(options), context.clock());
        if (code != null) {
            check(code, integrations);
        }
        String integration = integrations.idFor(options, () -> caller(code));
        String name = options.getTokenName() == null ? "" : options.getTokenName();
        return api.createToken(caller(code), name, integration);
    }

    /** A code that came with the message is good for one call, and not for a second message. */
    private void check(Secret code, CustobarIntegrations integrations) {
        String where = "The code in the header " + CustobarAuthConstants.VERIFICATION_CODE + " for " + api.account();
        if (!code.reveal().matches("\\d{6}")) {
            throw new InvalidCredentialException(where + " is not six digits. Nothing was sent.");
        }
        if (!integrations.known(options)) {
            throw new InvalidCredentialException(where + " is good for one call, and creating the integration of option"
                    + " 'integrationName' takes one more. Use 'integrationId'. Nothing was sent.");
        }
        if (!OneTimeCodes.of(options, context).claim(code)) {
            throw new InvalidCredentialException(where + " was used already. Wait for the next one. Nothing was sent.");
        }
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
