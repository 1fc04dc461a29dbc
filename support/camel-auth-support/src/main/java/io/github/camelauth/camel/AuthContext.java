package io.github.camelauth.camel;

import io.github.camelauth.camel.ops.OperatedTokens;
import io.github.camelauth.camel.ops.TokenOperations;
import io.github.camelauth.http.VendorAccess;
import io.github.camelauth.http.VendorHttpClient;
import io.github.camelauth.token.Fingerprint;
import io.github.camelauth.token.Secret;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.TokenUnavailableException;
import io.github.camelauth.token.engine.TokenEngine;
import io.github.camelauth.token.store.InMemoryTokenStore;
import io.github.camelauth.token.store.TokenStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.camel.util.IOHelper;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All state of ours in one CamelContext: the token engine, its threads, the HTTP clients. Stops with the context. */
public final class AuthContext extends ServiceSupport implements OperatedTokens {

    /** Name of a {@link Clock} in the registry that replaces the system's, for tests. */
    public static final String CLOCK = "camelAuthClock";

    private static final Logger LOG = LoggerFactory.getLogger(AuthContext.class);
    /** More than there are users whose next one-time code is waited for at once: such a wait holds one. */
    private static final int WORKERS = 32;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final CamelContext camelContext;
    private final Clock clock;
    private final byte[] fingerprintKey = new byte[32];
    private final Map<HttpClients.Key, VendorHttpClient> httpClients = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> shared = new ConcurrentHashMap<>();
    private final Map<Chosen, VendorAccess> accesses = new ConcurrentHashMap<>();
    private final TokenStore memory;
    private final ExecutorService workers;
    private final ExecutorService continuations;
    private final ScheduledExecutorService timer;
    private final TokenEngine engine;
    private final TokenOperations operations;

    private AuthContext(CamelContext camelContext) {
        this.camelContext = camelContext;
        Clock replaced = camelContext.getRegistry().lookupByNameAndType(CLOCK, Clock.class);
        this.clock = replaced != null ? replaced : Clock.systemUTC();
        this.memory = new InMemoryTokenStore(clock);
        ExecutorServiceManager threads = camelContext.getExecutorServiceManager();
        this.workers = threads.newThreadPool(this, "camel-auth-request", requests());
        this.continuations = threads.newCachedThreadPool(this, "camel-auth-continue");
        this.timer = threads.newSingleThreadScheduledExecutor(this, "camel-auth-tick");
        SecureRandom random = new SecureRandom();
        random.nextBytes(fingerprintKey);
        this.engine = new TokenEngine(clock, System::nanoTime, workers, random);
        this.operations = new TokenOperations(camelContext, engine, clock);
    }

    /**
     * Camel's default pools let the caller run what their queue does not take: that would be a route's thread, or the one
     * that ticks. This queue is bounded by what is put there: one request per token. Continuations have no bound at all: a
     * route that goes on there may wait for another one that must, too.
     */
    private static ThreadPoolProfile requests() {
        ThreadPoolProfile profile = new ThreadPoolProfile("camel-auth");
        profile.setPoolSize(WORKERS);
        profile.setMaxPoolSize(WORKERS);
        profile.setKeepAliveTime(60L);
        profile.setAllowCoreThreadTimeOut(true);
        profile.setMaxQueueSize(Integer.MAX_VALUE);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return profile;
    }

    /**
     * The one of this context, made at its first mention.
     *
     * @throws TokenUnavailableException when there is none and the context is stopping: threads made now would stay
     */
    public static AuthContext of(CamelContext camelContext) {
        AuthContext present = camelContext.hasService(AuthContext.class);
        return present != null ? present : make(camelContext);
    }

    private static synchronized AuthContext make(CamelContext camelContext) {
        AuthContext present = camelContext.hasService(AuthContext.class);
        if (present != null) {
            return present;
        }
        if (camelContext.isStopping()) {
            throw new TokenUnavailableException("The Camel context is stopping: no new token is asked for.");
        }
        try {
            AuthContext made = new AuthContext(camelContext);
            camelContext.addService(made, true, true);
            return made;
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }

    @Override
    protected void doStart() {
        ServiceHelper.startService(operations);
        long tick = TokenEngine.TICK.toMillis();
        timer.scheduleWithFixedDelay(this::tick, 0, tick, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            engine.tick();
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again, and without ticks no token is renewed.
            LOG.error("A tick of the token engine failed", e);
        }
    }

    @Override
    protected void doStop() {
        if (!engine.close(LONGEST_STOP)) {
            LOG.warn(
                    "A token request was still under way {} s after the stop, and is cut off",
                    LONGEST_STOP.toSeconds());
        }
        ServiceHelper.stopService(operations);
        ExecutorServiceManager threads = camelContext.getExecutorServiceManager();
        threads.shutdownNow(timer);
        threads.shutdownNow(workers);
        // What waits there are exchanges: each must end, and whoever sent it hear of it.
        threads.shutdownGraceful(continuations);
        httpClients.values().forEach(IOHelper::close);
    }

    /** The engine of this context. */
    public TokenEngine engine() {
        return engine;
    }

    @Override
    public TokenOperations operations() {
        return operations;
    }

    /** What the engine's time is told by. */
    public Clock clock() {
        return clock;
    }

    /** Where exchanges go on that waited for a token; never the engine's own threads, which must stay free for requests. */
    public Executor continuations() {
        return continuations;
    }

    /** The HTTP client for a configuration's calls to its vendor; configurations with the same settings share one. */
    public VendorHttpClient httpClient(AuthConfiguration configuration) {
        HttpClients.Key key = HttpClients.keyOf(configuration);
        return httpClients.computeIfAbsent(
                key, k -> new VendorHttpClient(HttpClients.settings(camelContext, k), clock, timer));
    }

    /** What was made for this very configuration object, or is made now: to make it costs more than a call should wait. */
    VendorAccess access(AuthConfiguration configuration, Supplier<VendorAccess> make) {
        return access(configuration, List.of(), make);
    }

    /** The same for what a message chose of it. */
    VendorAccess access(AuthConfiguration configuration, List<String> choices, Supplier<VendorAccess> make) {
        Chosen key = new Chosen(configuration, choices);
        VendorAccess present = accesses.get(key);
        return present != null ? present : accesses.computeIfAbsent(key, c -> make.get());
    }

    private record Chosen(AuthConfiguration configuration, List<String> choices) {}

    /** A configuration that nobody asks for any more. */
    void forget(AuthConfiguration configuration) {
        accesses.keySet().removeIf(chosen -> chosen.configuration() == configuration);
    }

    /** Tokens that nobody asks for any more: they are shown no more, and end with what they have under way. */
    void retire(Predicate<TokenKey> superseded) {
        accesses.values().removeIf(access -> superseded.test(access.manager().key()));
        engine.managers().stream()
                .filter(manager -> superseded.test(manager.key()))
                .forEach(engine::retire);
    }

    /** What was made for configurations that last. */
    Collection<VendorAccess> lasting() {
        return accesses.values();
    }

    /** The store for a configuration: its own, else the only one in the registry, else memory. */
    public TokenStore store(AuthConfiguration configuration) {
        if (configuration.getTokenStore() != null) {
            return configuration.getTokenStore();
        }
        TokenStore only = camelContext.getRegistry().findSingleByType(TokenStore.class);
        return only != null ? only : memory;
    }

    /** Something that all accounts of this context share, made at its first mention. */
    public <T> T shared(Class<T> type, Supplier<T> make) {
        return type.cast(shared.computeIfAbsent(type, t -> make.get()));
    }

    /** A name for a secret that means nothing outside this context. */
    public String fingerprint(Secret secret) {
        return Fingerprint.keyed(fingerprintKey, secret);
    }
}
