package io.github.camelauth.benchmarks.peer;

import io.github.camelauth.benchmarks.idp.LoopbackServer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** camel-http's own {@code oauth2*} options with their cache on: each credential is a whole call over loopback. */
public final class CamelHttpPeer implements Peer {

    private final LoopbackServer server;
    private final CamelCalls calls;

    public CamelHttpPeer(Rules rules) {
        server = new LoopbackServer(rules.idp());
        calls = new CamelCalls(
                server.origin() + "/api",
                null,
                // The cache is static: a client of its own keeps one run from another's token.
                "oauth2ClientId=" + UUID.randomUUID() + "&oauth2ClientSecret=secret&oauth2TokenEndpoint="
                        + server.origin() + "/token&oauth2CacheTokens=true"
                        + "&oauth2CachedTokensExpirationMarginSeconds=" + wholeSeconds(rules.expireBefore()));
    }

    static long wholeSeconds(Duration margin) {
        return margin.plusMillis(999).toSeconds();
    }

    @Override
    public Object credential() {
        return calls.status(Map.of());
    }

    @Override
    public void close() {
        calls.close();
        server.close();
    }
}
