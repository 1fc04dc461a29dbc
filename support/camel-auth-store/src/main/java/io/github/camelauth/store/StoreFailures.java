package io.github.camelauth.store;

import io.github.camelauth.token.store.TokenStoreException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;

/** The store's errors: which option, which path, what is wrong, what to do. */
final class StoreFailures {

    private StoreFailures() {}

    static TokenStoreException of(String option, Path path, String problem, String advice) {
        return of(option, path, problem, advice, null);
    }

    static TokenStoreException of(String option, Path path, String problem, String advice, Throwable cause) {
        return new TokenStoreException(
                "Option '" + option + "' of FileTokenStore: '" + path + "' " + problem + ". " + advice + ".", cause);
    }

    /** Runs work whose I/O errors concern one option. */
    static <T> T wrap(String verb, String option, Path path, IoCall<T> work) {
        try {
            return work.run();
        } catch (IOException | DirectoryIteratorException e) {
            String problem = "failed to " + verb + " (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")";
            throw of(option, path, problem, "Check that it exists, its owner and mode, and the space left", e);
        }
    }
}
