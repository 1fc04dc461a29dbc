package io.github.camelauth.simulator;

import java.util.List;
import java.util.stream.Stream;

/**
 * An application that is registered for OAuth 2.
 *
 * @param redirectUris where it may have people sent back to; with none, anywhere
 */
record OAuthClient(String id, Concealed secret, List<String> redirectUris) {

    OAuthClient withRedirectUri(String more) {
        return new OAuthClient(
                id,
                secret,
                Stream.concat(redirectUris.stream(), Stream.of(more)).toList());
    }

    boolean accepts(String redirectUri, RedirectMatch match) {
        return redirectUris.isEmpty()
                || redirectUris.stream().anyMatch(registered -> match.matches(registered, redirectUri));
    }
}
