package io.github.camelauth.simulator;

import java.util.List;
import java.util.Optional;

/**
 * Which application a request to the token endpoint comes from: HTTP Basic, and where the switch {@code sdkRequests} is on the
 * body as well (docs/vendors/checkfront.md §2.4).
 */
final class CheckfrontClientAuthentication {

    private final CheckfrontHost host;

    CheckfrontClientAuthentication(CheckfrontHost host) {
        this.host = host;
    }

    /** @throws OAuthRefusal {@code invalid_client} */
    OAuthClient authenticate(SimulatorRequest request, Parameters form) {
        BasicCredentials credentials = byHeader(request)
                .map(basic -> sameAsInBody(basic, form))
                .or(() -> byBody(form))
                .orElseThrow(() -> OAuthRefusal.invalidClient("Client id was not found in the headers or body"));
        return host.clients()
                .authenticate(credentials)
                .orElseThrow(() -> OAuthRefusal.invalidClient("The client credentials are invalid"));
    }

    private static Optional<BasicCredentials> byHeader(SimulatorRequest request) {
        List<String> headers = request.headers().getOrDefault("Authorization", List.of());
        return headers.size() == 1 ? BasicCredentials.parse(headers.get(0)) : Optional.empty();
    }

    private static BasicCredentials sameAsInBody(BasicCredentials basic, Parameters form) {
        boolean same = form.first("client_id").orElse(basic.name()).equals(basic.name())
                && form.first("client_secret")
                        .orElse(basic.secret().reveal())
                        .equals(basic.secret().reveal());
        if (!same) {
            throw OAuthRefusal.invalidClient("Header and body name different clients");
        }
        return basic;
    }

    private Optional<BasicCredentials> byBody(Parameters form) {
        return host.switches().get(CheckfrontSwitches.SDK_REQUESTS)
                ? form.first("client_id")
                        .map(id -> new BasicCredentials(
                                id, Concealed.of(form.first("client_secret").orElse(""))))
                : Optional.empty();
    }
}
