package io.github.camelauth.simulator;

import java.util.List;
import java.util.Optional;

/**
 * Who makes an API call: the application by its key, and the user by theirs or by an access token (docs/vendors/cft.md §3.3
 * and §3.6).
 */
final class CftAuthenticator {

    private static final String BEARER = "Bearer ";

    private final CftSite site;
    private final Switches switches;
    private final CftRejections rejections;

    CftAuthenticator(CftSite site) {
        this.site = site;
        this.switches = site.switches();
        this.rejections = new CftRejections(site);
    }

    /** @throws Refusal when the application key is missing or wrong */
    Caller application(SimulatorRequest request) {
        return key(request, "X-Api-App-Authorization", "api_app_key")
                .flatMap(site::application)
                .map(id -> Caller.named("application " + id))
                .orElseThrow(() -> rejections.keys("The application key is missing or wrong."));
    }

    /** @throws Refusal when one of the two is missing or wrong */
    Caller user(SimulatorRequest request) {
        Optional<String> token = token(request);
        if (token.isEmpty() || switches.get(CftSwitches.APP_KEY_WITH_BEARER)) {
            application(request);
        }
        return token.map(this::byToken).orElseGet(() -> key(request, "X-Api-Authorization", "api_key")
                .flatMap(site.users()::byKey)
                .map(user -> Caller.named(user.username()))
                .orElseThrow(() -> rejections.keys("The user key is missing or wrong.")));
    }

    /** A header that is there twice is none; the header comes first, if there is any. */
    private Optional<String> key(SimulatorRequest request, String header, String parameter) {
        List<String> headers = request.headers().getOrDefault(header, List.of());
        if (!headers.isEmpty()) {
            return headers.stream().filter(single -> headers.size() == 1).findFirst();
        }
        return switches.get(CftSwitches.KEYS_IN_PARAMETERS)
                ? request.queryParameter(parameter).or(() -> request.formField(parameter))
                : Optional.empty();
    }

    /** As Django OAuth Toolkit does: a parameter counts only where there is no Authorization header. */
    private Optional<String> token(SimulatorRequest request) {
        Optional<String> header = request.header("Authorization");
        if (header.isEmpty()) {
            return request.queryParameter("access_token").or(() -> request.formField("access_token"));
        }
        return header.filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).trim());
    }

    private Caller byToken(String token) {
        return site.pairs()
                .byAccessToken(token)
                .filter(pair -> pair.accessGoodAt(site.now()))
                .map(pair -> new Caller(
                        pair.principal(),
                        Optional.empty(),
                        List.of(pair.grant().scope().split(" "))))
                .orElseThrow(rejections::token);
    }
}
