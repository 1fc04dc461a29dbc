package io.github.camelauth.token.store;

import io.github.camelauth.token.AccessToken;
import io.github.camelauth.token.Secret;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All that is kept of one grant, replaced as a whole. Immutable.
 *
 * @param version grows by one with each write of this key
 * @param generation grows by one with each token; what a rejection names
 * @param token the token in use, null before the first
 * @param refreshToken the refresh token, null where the vendor has none
 * @param refreshIssuedAt when the life of the refresh token began, null when unknown
 * @param refreshExpiresAt when the refresh token dies, null when never or unknown
 * @param attributes what the vendor's client keeps for itself between requests; no secrets
 * @param intent a request under way, or one whose answer was never kept
 * @param failure a refusal that is remembered
 * @param rejections what is remembered of renewals that did not help
 * @param provisionedMark mark of the provisioned token that this grant was made from, or null
 * @param rejected whether a caller saw the vendor reject the token, so that a restart does not serve it again
 */
public record TokenRecord(
        long version,
        long generation,
        AccessToken token,
        Secret refreshToken,
        Instant refreshIssuedAt,
        Instant refreshExpiresAt,
        Map<String, String> attributes,
        Intent intent,
        StoredFailure failure,
        StoredRejections rejections,
        String provisionedMark,
        boolean rejected) {

    /** What stands for a key that has no record. */
    public static final TokenRecord NONE =
            new TokenRecord(0, 0, null, null, null, null, Map.of(), null, null, null, null, false);

    public TokenRecord {
        attributes = Map.copyOf(attributes);
    }

    /** This record as its next or another version. */
    public TokenRecord withVersion(long newVersion) {
        return changed(copy -> copy.version = newVersion);
    }

    /** This record while a request is under way. */
    public TokenRecord withIntent(Intent newIntent) {
        return changed(copy -> copy.intent = newIntent);
    }

    /** This record with no request under way, and a refusal to remember (or none, with null). */
    public TokenRecord withFailure(StoredFailure newFailure) {
        return changed(copy -> {
            copy.intent = null;
            copy.failure = newFailure;
        });
    }

    /** This record with what is remembered of renewals that did not help. */
    public TokenRecord withRejections(StoredRejections newRejections) {
        return changed(copy -> copy.rejections = newRejections);
    }

    /** This record with more attributes. */
    public TokenRecord withAttributes(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(attributes);
        all.putAll(more);
        return changed(copy -> copy.attributes = all);
    }

    /** This record with these attributes and no others. */
    TokenRecord withOnlyAttributes(Map<String, String> others) {
        return changed(copy -> copy.attributes = others);
    }

    /** This record after a caller saw the vendor reject its token. */
    public TokenRecord asRejected() {
        return changed(copy -> copy.rejected = true);
    }

    /** This record without its token. What the client keeps for itself stays, and so does the count of generations. */
    public TokenRecord forgotten() {
        return new TokenRecord(version, generation, null, null, null, null, attributes, null, null, null, null, false);
    }

    private TokenRecord changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.record();
    }

    /** What may be changed of a record by itself; the grant's own parts come and go together. */
    private static final class Copy {

        private final TokenRecord original;
        private long version;
        private Map<String, String> attributes;
        private Intent intent;
        private StoredFailure failure;
        private StoredRejections rejections;
        private boolean rejected;

        Copy(TokenRecord original) {
            this.original = original;
            this.version = original.version;
            this.attributes = original.attributes;
            this.intent = original.intent;
            this.failure = original.failure;
            this.rejections = original.rejections;
            this.rejected = original.rejected;
        }

        TokenRecord record() {
            return new TokenRecord(
                    version,
                    original.generation,
                    original.token,
                    original.refreshToken,
                    original.refreshIssuedAt,
                    original.refreshExpiresAt,
                    attributes,
                    intent,
                    failure,
                    rejections,
                    original.provisionedMark,
                    rejected);
        }
    }
}
