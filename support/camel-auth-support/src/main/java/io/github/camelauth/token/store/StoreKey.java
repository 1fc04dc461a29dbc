package io.github.camelauth.token.store;

import io.github.camelauth.token.Fingerprint;
import java.util.List;
import java.util.stream.Stream;

/**
 * The identity of a stored grant. It holds no secret and no fingerprint of one, so that a changed password finds the grant
 * again instead of orphaning it.
 *
 * @param scheme the component's scheme, such as {@code custobar-auth}
 * @param origin scheme, host and port of the vendor's API
 * @param client the user or client that the grant was made for
 * @param principal whom it speaks for, empty where that is the client itself
 * @param scopes what it is limited to
 */
public record StoreKey(String scheme, String origin, String client, String principal, List<String> scopes) {

    public StoreKey {
        scopes = List.copyOf(scopes);
    }

    /**
     * One text for this identity, the same in every process and release: each part is preceded by its length, so that no
     * two identities give the same text. A store binds a record to it (as associated data of the encryption).
     */
    public String canonical() {
        StringBuilder text = new StringBuilder("camel-auth/1");
        Stream.concat(Stream.of(scheme, origin, client, principal), scopes.stream())
                .forEach(part ->
                        text.append('|').append(part.length()).append(':').append(part));
        return text.toString();
    }

    /** A name of fixed length that is legal as a file name and as a database key: 64 lower-case hex digits. */
    public String id() {
        return Fingerprint.ofText(canonical());
    }
}
