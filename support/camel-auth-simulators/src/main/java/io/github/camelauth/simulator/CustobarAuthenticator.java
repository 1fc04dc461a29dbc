package io.github.camelauth.simulator;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Finds out who sends a request, by any of the documented carriers: Basic with user name, password and, with 2FA, a code;
 * Bearer; Basic with the user name {@code access-token}; the query parameter {@code access-token}. What is in the header
 * wins over the query.
 */
final class CustobarAuthenticator {

    private static final String TOKEN_NAME = "access-token";
    private static final String CODE_HEADER = "Custobar-TOTP-Code";

    private final CustobarUsers users;
    private final CustobarTokens tokens;
    private final Switches switches;
    private final Clock clock;

    CustobarAuthenticator(CustobarUsers users, CustobarTokens tokens, Switches switches, Clock clock) {
        this.users = users;
        this.tokens = tokens;
        this.switches = switches;
        this.clock = clock;
    }

    CustobarCaller authenticate(SimulatorRequest request) {
        List<String> headers = request.headers().getOrDefault("Authorization", List.of());
        if (headers.size() > 1) {
            throw CustobarErrors.badRequest("More than one Authorization header.");
        }
        if (headers.size() == 1) {
            return byHeader(headers.get(0), request);
        }
        return request.queryParameter(TOKEN_NAME)
                .map(this::byToken)
                .orElseThrow(() -> CustobarRejection.NO_CREDENTIALS.refusal(switches));
    }

    private CustobarCaller byHeader(String header, SimulatorRequest request) {
        String[] parts = header.split(" ", 2);
        if (parts.length < 2) {
            throw CustobarRejection.BAD_CREDENTIALS.refusal(switches);
        }
        if (isScheme(parts[0], "Bearer") || isLegacyScheme(parts[0])) {
            return byToken(parts[1]);
        }
        if (isScheme(parts[0], "Basic")) {
            return byBasic(parts[1], request.header(CODE_HEADER));
        }
        throw CustobarRejection.BAD_CREDENTIALS.refusal(switches);
    }

    private boolean isLegacyScheme(String scheme) {
        return switches.get(CustobarSwitches.LEGACY_TOKEN_SCHEME) && isScheme(scheme, "Token");
    }

    private boolean isScheme(String actual, String expected) {
        return switches.get(CustobarSwitches.CASE_SENSITIVE_SCHEMES)
                ? actual.equals(expected)
                : actual.equalsIgnoreCase(expected);
    }

    private CustobarCaller byBasic(String encoded, Optional<String> code) {
        String[] pair = decoded(encoded).split(":", 2);
        if (pair.length < 2) {
            throw CustobarRejection.BAD_CREDENTIALS.refusal(switches);
        }
        if (pair[0].equals(TOKEN_NAME)) {
            return byToken(pair[1]);
        }
        return new CustobarCaller(users.logIn(pair[0], pair[1], code).id(), Optional.empty());
    }

    private String decoded(String encoded) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded.getBytes(StandardCharsets.US_ASCII));
            return new String(bytes, Charset.forName(switches.get(CustobarSwitches.BASIC_CHARSET)));
        } catch (IllegalArgumentException malformed) {
            throw CustobarRejection.BAD_CREDENTIALS.refusal(switches);
        }
    }

    private CustobarCaller byToken(String value) {
        Instant now = clock.instant();
        CustobarToken token = tokens.find(value).orElseThrow(() -> CustobarRejection.UNKNOWN_TOKEN.refusal(switches));
        if (token.state() != CustobarToken.State.ACTIVE) {
            throw CustobarRejection.REVOKED_TOKEN.refusal(switches);
        }
        if (token.expiredAt(now)) {
            throw CustobarRejection.EXPIRED_TOKEN.refusal(switches);
        }
        return new CustobarCaller(token.ownerId(), Optional.of(token));
    }
}
