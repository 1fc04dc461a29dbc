package io.github.camelauth.benchmarks.idp;

/** The stub is down. */
public final class IdpDownException extends RuntimeException {

    public IdpDownException() {
        super("The identity provider is down");
    }
}
