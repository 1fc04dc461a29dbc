package io.github.camelauth.simulator;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Finds out who sends an API call, by the Authorization header alone: a bearer or HTTP Basic, each in any case
 * (docs/vendors/syncaccess.md §2.4 and §2.5). A token in the query or the body is none.
 */
final class SyncaccessAuthenticator {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final SyncaccessSite site;

    SyncaccessAuthenticator(SyncaccessSite site) {
        this.site = site;
    }

    Optional<SyncaccessCaller> authenticate(SimulatorRequest request) {
        List<String> headers = request.headers().getOrDefault("Authorization", List.of());
        if (headers.size() != 1) {
            return Optional.empty();
        }
        String header = headers.get(0);
        if (begins(header, BEARER)) {
            return site.tokens()
                    .findValid(header.substring(BEARER.length()).trim())
                    .map(SyncaccessCaller::of);
        }
        return begins(header, BASIC) ? byBasic(header.substring(BASIC.length())) : Optional.empty();
    }

    private static boolean begins(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private Optional<SyncaccessCaller> byBasic(String encoded) {
        String[] pair = decoded(encoded.trim()).split(":", 2);
        return pair.length < 2
                ? Optional.empty()
                : site.users().logIn(pair[0], pair[1]).map(SyncaccessCaller::of);
    }

    /** What cannot be decoded is no user's name and password. */
    private String decoded(String encoded) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded.getBytes(StandardCharsets.US_ASCII));
            return new String(bytes, Charset.forName(site.switches().get(SyncaccessSwitches.BASIC_CHARSET)));
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
