package io.github.camelauth.benchmarks.idp;

import java.time.Duration;
import java.time.Instant;

/** One token as the stub issued it. */
public record IssuedToken(String value, Instant issuedAt, Duration life) {

    /** When it dies. */
    public Instant expiresAt() {
        return issuedAt.plus(life);
    }
}
