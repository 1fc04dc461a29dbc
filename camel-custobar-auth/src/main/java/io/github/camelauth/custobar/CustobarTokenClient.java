package io.github.camelauth.custobar;

import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.engine.TokenClient;
import io.github.camelauth.token.engine.TokenGrant;
import io.github.camelauth.token.engine.TokenRequest;
import io.github.camelauth.token.store.Intent;
import io.github.camelauth.token.store.TokenRecord;
import java.time.Instant;
import java.util.Map;

/**
 * Creates access tokens: with user name, password and code (the bootstrap), with a parent token, or with an unscoped token
 * that is still good, which may create its successor ({@code docs/vendors/custobar.md} §1.2, §1.3).
 */
final class CustobarTokenClient implements TokenClient {

    private static final String USED_CODE = "usedCode";

    private final CustobarAuthConfiguration options;
    private final CustobarApi api;
    private final OneTimeCodes codes;
    private final CustobarIntegrations integrations;

    CustobarTokenClient(
            CustobarAuthConfiguration options, CustobarApi api, OneTimeCodes codes, CustobarIntegrations integrations) {
        this.options = options;
        this.api = api;
        this.codes = codes;
        this.integrations = integrations;
    }

    @Override
    public TokenGrant request(TokenRequest request) {
        String integration = integrations.idFor(options, () -> caller(request));
        String name = nameFor(request.current().intent());
        CustobarCaller caller = caller(request);
        try {
            return TokenGrant.of(api.createToken(caller, name, integration));
        } catch (InvalidCredentialException e) {
            boolean unattended = options.getVerificationCode() == null || caller.username() != null;
            throw unattended ? e : new ReauthorizationRequiredException(e.getMessage());
        }
    }

    private CustobarCaller caller(TokenRequest request) {
        if (options.getAccessToken() != null) {
            return CustobarCaller.bearer(
                    Secret.of(options.getAccessToken()),
                    "Check option 'accessToken': the parent must be valid and without scopes.");
        }
        if (options.getVerificationCode() != null) {
            return attended(request);
        }
        if (options.getSecretKey() == null) {
            return CustobarCaller.bootstrap(options, null);
        }
        return CustobarCaller.bootstrap(options, codes.next(Secret.of(options.getSecretKey())));
    }

    /** With a code that is good once: the code the first time, later the unscoped token as long as it is good. */
    private CustobarCaller attended(TokenRequest request) {
        Secret code = Secret.of(options.getVerificationCode());
        TokenRecord current = request.current();
        if (!codeUsed(current) && codes.claim(code)) {
            request.progress().accept(Map.of(USED_CODE, Fingerprint.mark(code)));
            return CustobarCaller.bootstrap(options, code);
        }
        AccessToken token = current.token();
        boolean renewsItself = token != null
                && options.getScopes() == null
                && token.expiresAt() != null
                && request.now().isBefore(token.expiresAt());
        if (renewsItself) {
            return CustobarCaller.bearer(
                    token.value(), "The access token cannot renew itself any more: set a fresh 'verificationCode'.");
        }
        throw new ReauthorizationRequiredException(
                "A new access token for " + api.account() + " needs a person: set option"
                        + " 'verificationCode' to the code that the authenticator shows now, and restart the context within seconds.");
    }

    private boolean codeUsed(TokenRecord record) {
        String used = record.attributes().get(USED_CODE);
        return used != null && Fingerprint.matches(used, Secret.of(options.getVerificationCode()));
    }

    /** A fresh code next to a stored token that is over, or could not be replaced, says that somebody came to help. */
    @Override
    public boolean supersedes(TokenRecord record, Instant now) {
        Instant end = record.token().expiresAt();
        boolean over = record.failure() != null || (end != null && !now.isBefore(end));
        return over && options.getVerificationCode() != null && !codeUsed(record);
    }

    private String nameFor(Intent intent) {
        if (options.getTokenName() != null) {
            return options.getTokenName();
        }
        return "camel-custobar-auth" + (intent == null ? "" : " " + intent.id().substring(0, 8));
    }

    @Override
    public String whereToFind(Intent intent) {
        return "in Custobar's list of API keys under the name '" + nameFor(intent) + "'";
    }

    @Override
    public boolean revoke(TokenRecord record) {
        String id = record.token().attributes().get("id");
        boolean unattended = options.getVerificationCode() == null;
        if (options.getRevokePath() == null || id == null || !unattended) {
            return false;
        }
        api.deleteToken(caller(new TokenRequest(record, Instant.EPOCH, facts -> {})), id);
        return true;
    }
}
