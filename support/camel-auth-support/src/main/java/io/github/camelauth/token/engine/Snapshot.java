package io.github.camelauth.token.engine;

import io.github.camelauth.token.AccessToken;

/**
 * One token as it is served, with its two points in time worked out. Immutable.
 *
 * @param generation which token of its account this is, counted from 1; 0 for none
 * @param token the token, null for none
 * @param staleAt from here on it is renewed in the background, in milliseconds since the epoch
 * @param expiredAt from here on it is served no more, in milliseconds since the epoch
 * @param rejected whether a caller saw the vendor reject it
 */
public record Snapshot(long generation, AccessToken token, long staleAt, long expiredAt, boolean rejected) {

    /** Before the first token. */
    public static final Snapshot NONE = new Snapshot(0, null, Long.MIN_VALUE, Long.MIN_VALUE, false);

    static Snapshot of(long generation, AccessToken token, RefreshPolicy.Validity validity) {
        return new Snapshot(generation, token, validity.staleAt(), validity.expiredAt(), false);
    }

    /** This token, to be served no more. */
    Snapshot invalidated() {
        return new Snapshot(generation, token, Long.MIN_VALUE, Long.MIN_VALUE, true);
    }

    /** This token, still served because nothing replaces it. */
    Snapshot rejectedButServed() {
        return new Snapshot(generation, token, staleAt, expiredAt, true);
    }

    /** This token while a renewal is under way that will kill it: whoever comes now is made to look. */
    Snapshot dying() {
        return new Snapshot(generation, token, Long.MIN_VALUE, expiredAt, rejected);
    }

    /** No token, with the generation kept so that the next one gets a new number. */
    Snapshot forgotten() {
        return new Snapshot(generation, null, Long.MIN_VALUE, Long.MIN_VALUE, false);
    }

    boolean served(long now) {
        return now < expiredAt;
    }
}
