package io.github.camelauth.examples.checkfront;

import java.time.Instant;
import java.util.Map;

/**
 * An account as the page shows it.
 *
 * @param expiresAt when the access token ends; another one is had before
 * @param grantEndsAt when the refresh token would end, if nothing renewed it
 * @param error what is wrong, and what to do
 * @param look what came of the last look for bookings; each of these may be null
 */
record AccountRow(String name, Standing standing, Instant expiresAt, Instant grantEndsAt, String error, Look look) {

    static AccountRow of(Map<String, Object> status, Bookings bookings) {
        String name = (String) status.get("principal");
        return new AccountRow(
                name,
                Standing.of(status.get("state")),
                instant(status.get("expiresAt")),
                instant(status.get("refreshExpiresAt")),
                (String) status.get("lastError"),
                bookings.of(name).orElse(null));
    }

    private static Instant instant(Object text) {
        return text == null ? null : Instant.parse((String) text);
    }
}
