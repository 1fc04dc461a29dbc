package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an application sent a person's browser with to the authorization endpoint (RFC 6749 §4.1.1), once client and
 * redirect URI are known to be right: from then on errors go back to the application.
 */
record AuthorizationRequest(OAuthClient client, String redirectUri, Parameters parameters, Rules rules) {

    /** Not a URI, but the wish to have the answer shown on a page. */
    private static final String OUT_OF_BAND = "oob";

    /** @throws Refusal with a page for people, as nothing says yet where to send them back to */
    static AuthorizationRequest of(SimulatorRequest request, OAuthClients clients, Rules rules) {
        Parameters parameters = Parameters.parse(request.query());
        parameters.repeated().ifPresent(name -> {
            throw rules.page("The parameter is there twice: " + name);
        });
        OAuthClient client = parameters
                .first("client_id")
                .flatMap(clients::find)
                .orElseThrow(() -> rules.page("The client_id is missing or unknown."));
        String redirectUri = parameters
                .filled("redirect_uri")
                .or(() -> rules.registered(client))
                .orElseThrow(() -> rules.page("The redirect_uri is missing."));
        boolean shown = rules.outOfBand() && redirectUri.equals(OUT_OF_BAND);
        if (!shown && !(isUri(redirectUri) && client.accepts(redirectUri, rules.match()))) {
            throw rules.page("The redirect_uri is not one that is registered for this application.");
        }
        return new AuthorizationRequest(client, redirectUri, parameters, rules);
    }

    /** By its beginning alone: a host with an underscore is no host to {@link java.net.URI}, but to these vendors it is. */
    private static boolean isUri(String text) {
        return text.matches("https?://[^/?#\\s]+[^#\\s]*");
    }

    private boolean outOfBand() {
        return redirectUri.equals(OUT_OF_BAND);
    }

    /** @throws Refusal with a redirect for anything but {@code code} */
    void requireCodeResponse() {
        String type =
                parameters.first("response_type").orElseThrow(() -> refusal("invalid_request", "No response_type"));
        if (!type.equals("code")) {
            throw refusal("unsupported_response_type", "Only code is supported");
        }
    }

    Answer granted(String code) {
        return redirect(Map.of("code", code));
    }

    Answer error(String error, String description) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error", error);
        answer.put("error_description", description);
        return redirect(answer);
    }

    Refusal refusal(String error, String description) {
        return new Refusal(error(error, description));
    }

    private Answer redirect(Map<String, String> answer) {
        Map<String, String> all = new LinkedHashMap<>(answer);
        parameters.filled("state").filter(state -> rules.echoesState()).ifPresent(state -> all.put("state", state));
        if (outOfBand()) {
            return rules.shown(answer);
        }
        return Page.redirect(redirectUri + (redirectUri.contains("?") ? "&" : "?") + Parameters.encode(all));
    }

    /**
     * In what the vendors differ here.
     *
     * @param site the name on the error page
     * @param outOfBand whether {@code oob} is a redirect URI
     * @param echoesState whether the answer has the state
     * @param redirectUriRequired otherwise the one that is registered does
     */
    record Rules(
            String site, RedirectMatch match, boolean redirectUriRequired, boolean outOfBand, boolean echoesState) {

        Refusal page(String message) {
            return new Refusal(Page.error(400, site, message));
        }

        Optional<String> registered(OAuthClient client) {
            return client.redirectUris().stream()
                    .filter(any -> !redirectUriRequired)
                    .findFirst();
        }

        Answer shown(Map<String, String> answer) {
            String lines = answer.entrySet().stream()
                    .map(line -> Page.escape(line.getKey()) + " <code>" + Page.escape(line.getValue()) + "</code>")
                    .collect(Collectors.joining("</p><p>", "<p>", "</p>"));
            return Page.of(200, site, "Copy this to your application", lines);
        }
    }
}
