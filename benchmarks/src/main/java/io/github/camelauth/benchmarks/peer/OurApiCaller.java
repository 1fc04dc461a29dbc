package io.github.camelauth.benchmarks.peer;

import java.util.Map;

/** camel-http with our hook. */
public final class OurApiCaller implements ApiCaller {

    private final OurPeer peer;
    private final CamelCalls calls;

    public OurApiCaller(String origin, Rules rules) {
        peer = new OurPeer(rules);
        calls = HookedCamelCalls.of(origin, peer.manager());
    }

    @Override
    public void prepare() {
        peer.credential();
    }

    @Override
    public int call(String name) {
        return calls.status(Map.of(CALL, name));
    }

    @Override
    public void close() {
        calls.close();
        peer.close();
    }
}
