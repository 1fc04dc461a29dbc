package io.github.camelauth.token.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One request under way for one token, and all who wait for it.
 *
 * @param forced whether someone said to renew whatever the age: then what the store holds is no answer
 * @param background whether no caller waited when it started
 * @param aside whether it brings no token: it gives one up, or only looks into the store
 * @param asked turns true when the vendor is asked, and not only the store
 * @param result what all who wait get; it may fail before the request ends, when their patience does
 * @param ended completes when the request ended and the next one may start
 */
record Flight(
        boolean forced,
        boolean background,
        boolean aside,
        AtomicBoolean asked,
        CompletableFuture<Snapshot> result,
        CompletableFuture<Void> ended) {

    static Flight renewal(boolean forced, boolean background) {
        return new Flight(
                forced, background, false, new AtomicBoolean(), new CompletableFuture<>(), new CompletableFuture<>());
    }

    static Flight bringingNone() {
        return new Flight(true, false, true, new AtomicBoolean(), new CompletableFuture<>(), new CompletableFuture<>());
    }
}
