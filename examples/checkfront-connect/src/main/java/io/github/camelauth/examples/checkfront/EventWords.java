package io.github.camelauth.examples.checkfront;

import io.github.camelauth.event.TokenEventType;

/** What happened to a token, in an operator's words. */
final class EventWords {

    public String of(TokenEventType type) {
        return switch (type) {
            case ACQUIRED -> "Connected";
            case REFRESHED -> "Got a new token";
            case REFRESH_FAILED -> "Could not get a new token yet";
            case EXPIRING -> "Will need a person soon";
            case EXPIRED -> "The token ended";
            case INVALIDATED -> "Checkfront refused the token";
            case REVOKED -> "Disconnected";
            case REAUTHORIZATION_REQUIRED -> "Must be reconnected";
        };
    }
}
