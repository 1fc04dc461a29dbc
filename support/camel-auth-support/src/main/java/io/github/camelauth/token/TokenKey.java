package io.github.camelauth.token;

import java.util.List;

/**
 * What a token in memory is found by: everything that shapes it. Two configurations with equal keys share one token.
 *
 * @param scheme the component's scheme
 * @param origin scheme, host and port of the vendor's API
 * @param account the configured account's name, {@code default} where none is named
 * @param principal whom the token speaks for, empty where that is the account itself
 * @param grant how it is had, and every option that changes what the vendor issues
 * @param scopes what it is limited to
 * @param credential keyed fingerprint of the configured credential ({@link Fingerprint#keyed})
 */
public record TokenKey(
        String scheme,
        String origin,
        String account,
        String principal,
        String grant,
        List<String> scopes,
        String credential) {

    public TokenKey {
        scopes = List.copyOf(scopes);
    }

    /** How messages name it, such as {@code custobar-auth:north} or {@code checkfront-auth:default/alice}. */
    @Override
    public String toString() {
        return scheme + ":" + account + (principal.isEmpty() ? "" : "/" + principal);
    }
}
