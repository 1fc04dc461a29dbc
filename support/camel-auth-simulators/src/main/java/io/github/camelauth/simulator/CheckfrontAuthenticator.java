package io.github.camelauth.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out for whom an API call is: by a token pair, or by an access token in exactly one of three places
 * (docs/vendors/checkfront.md §2.6).
 */
final class CheckfrontAuthenticator {

    private static final String SCHEME = "BEARER ";
    private static final String PARAMETER = "access_token";

    private final CheckfrontHost host;
    private final Switches switches;

    CheckfrontAuthenticator(CheckfrontHost host) {
        this.host = host;
        this.switches = host.switches();
    }

    /**
     * @return nobody when there is no credential
     * @throws CheckfrontRejection for a credential that is no good
     */
    Optional<CheckfrontCaller> authenticate(SimulatorRequest request) {
        List<String> headers = request.headers().getOrDefault("Authorization", List.of());
        List<String> tokens = new ArrayList<>();
        Parameters.parse(request.query()).first(PARAMETER).ifPresent(tokens::add);
        request.form()
                .first(PARAMETER)
                .filter(token -> request.method().equals("POST"))
                .ifPresent(tokens::add);
        if (headers.size() + tokens.size() > 1) {
            throw badRequest("Only one method may be used to authenticate at a time.");
        }
        return headers.stream().findFirst().map(this::byHeader).or(() -> tokens.stream()
                .findFirst()
                .map(this::byToken));
    }

    private CheckfrontCaller byHeader(String header) {
        if (BasicCredentials.isBasic(header)) {
            return byBasic(header);
        }
        boolean bearer = header.regionMatches(
                switches.get(CheckfrontSwitches.SCHEME_IN_ANY_CASE), 0, SCHEME, 0, SCHEME.length());
        if (!bearer || header.length() == SCHEME.length()) {
            throw malformed();
        }
        return byToken(header.substring(SCHEME.length()));
    }

    private CheckfrontCaller byBasic(String header) {
        BasicCredentials offered = BasicCredentials.parse(header).orElseThrow(this::malformed);
        if (!offered.equals(host.apiKey().get())) {
            throw new CheckfrontRejection(
                    switches.get(CheckfrontSwitches.NO_ACCESS_STATUS),
                    switches.get(CheckfrontSwitches.NO_ACCESS_ERROR),
                    "You do not have access to this resource.");
        }
        return CheckfrontCaller.API_KEY;
    }

    private CheckfrontCaller byToken(String token) {
        OAuthTokenPair pair = host.pairs()
                .byAccessToken(token)
                .filter(known -> !known.accessRevoked())
                .orElseThrow(() -> badToken("The access token provided is invalid."));
        if (!pair.accessGoodAt(host.now())) {
            throw badToken("The access token provided has expired.");
        }
        CheckfrontStaff staff = host.staff().known(pair.principal());
        return new CheckfrontCaller(staff.username(), staff.accountId());
    }

    private CheckfrontRejection badToken(String description) {
        return new CheckfrontRejection(
                switches.get(CheckfrontSwitches.BAD_TOKEN_STATUS),
                switches.get(CheckfrontSwitches.BAD_TOKEN_ERROR),
                description);
    }

    private CheckfrontRejection malformed() {
        return badRequest("Malformed auth header.");
    }

    private CheckfrontRejection badRequest(String description) {
        return new CheckfrontRejection(
                switches.get(CheckfrontSwitches.BAD_REQUEST_STATUS), "invalid_request", description);
    }
}
