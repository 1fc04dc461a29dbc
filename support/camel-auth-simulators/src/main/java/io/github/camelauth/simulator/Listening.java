package io.github.camelauth.simulator;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Where a simulator listens, and whether it speaks TLS there.
 *
 * @param port 0 for any free one
 */
record Listening(int port, Optional<SSLContext> sslContext) {

    String scheme() {
        return sslContext.isPresent() ? "https" : "http";
    }
}
