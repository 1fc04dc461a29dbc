package io.github.camelauth.benchmarks.peer;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Everyone who is compared. */
public enum Contender {
    OURS("ours", OurPeer::new),
    GOOGLE("google-auth", GooglePeer::new),
    AWS("AWS CachedSupplier", rules -> AwsPeer.blocking(rules)),
    AWS_NON_BLOCKING("AWS non-blocking", rules -> AwsPeer.nonBlocking(rules)),
    SPRING("Spring Security", SpringPeer::new),
    CAMEL_HTTP("camel-http oauth2", CamelHttpPeer::new),
    ARMERIA("Armeria AsyncLoader", ArmeriaPeer::new);

    private final String label;
    private final Function<Rules, Peer> maker;

    Contender(String label, Function<Rules, Peer> maker) {
        this.label = label;
        this.maker = maker;
    }

    /** How tables name it. */
    public String label() {
        return label;
    }

    /** One account of it, without a token yet. */
    public Peer start(Rules rules) {
        return maker.apply(rules);
    }

    /** All but ours. */
    public static List<Contender> peers() {
        return Arrays.stream(values()).filter(each -> each != OURS).toList();
    }
}
