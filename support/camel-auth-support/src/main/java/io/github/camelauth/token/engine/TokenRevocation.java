package io.github.camelauth.token.engine;

import io.github.camelauth.token.store.TokenRecord;
import java.util.UUID;

/** Gives a token up: the vendor first, where it can be told, then the store, then memory. Runs on the worker. */
final class TokenRevocation {

    private TokenRevocation() {}

    /**
     * @return whether the vendor was told
     * @throws io.github.camelauth.token.AuthException when the vendor or the store failed; then nothing is forgotten
     */
    static boolean run(TokenSpec spec, TokenLife life) {
        if (spec.fixed()) {
            return false;
        }
        StoredGrant grant =
                new StoredGrant(spec.store(), spec.storeKey(), UUID.randomUUID().toString());
        TokenRecord stored = grant.load();
        TokenRecord unsaved = life.unsaved();
        TokenRecord record = unsaved != null && unsaved.generation() > stored.generation() ? unsaved : stored;
        boolean told = record.token() != null && spec.client().revoke(record);
        life.unsaved(null);
        if (stored.version() > 0) {
            grant.write(TokenRecord::forgotten);
        }
        life.forget();
        return told;
    }
}
