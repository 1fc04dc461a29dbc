package io.github.camelauth.testsupport;

import io.github.camelauth.camel.AuthContext;
import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.token.AuthException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/**
 * A Camel Main application around one vendor's component, configured as a user would: by properties. Without
 * {@link #start()} it can be looked at after binding. Used by one thread.
 */
public final class TestApp implements AutoCloseable {

    private final Main main = new Main();
    private final List<TokenEvent> events = new CopyOnWriteArrayList<>();
    private final String scheme;
    private ProducerTemplate template;

    public TestApp(String scheme) {
        this.scheme = scheme;
    }

    /** An option of the component. */
    public TestApp option(String name, Object value) {
        return property("camel.component." + scheme + "." + name, value.toString());
    }

    /** Options of the component, names and values in turn. */
    public TestApp options(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            option(namesAndValues[i], namesAndValues[i + 1]);
        }
        return this;
    }

    public TestApp property(String name, String value) {
        main.addInitialProperty(name, value);
        return this;
    }

    /** Properties out of a file, which alone show in the summary that Camel Main prints. */
    public TestApp propertiesFile(Path file) {
        main.setPropertyPlaceholderLocations("file:" + file);
        return this;
    }

    public TestApp bean(String name, Object bean) {
        main.bind(name, bean);
        return this;
    }

    /** What the component and the engine take for the time. */
    public TestApp clock(Clock clock) {
        return bean(AuthContext.CLOCK, clock);
    }

    public TestApp routes(LambdaRouteBuilder routes) {
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                routes.accept(this);
            }
        });
        return this;
    }

    /** One route for each of these operations, on {@code direct:<operation>}. */
    public TestApp operations(String... operations) {
        return routes(routes -> {
            for (String operation : operations) {
                routes.from("direct:" + operation).to(scheme + ":" + operation);
            }
        });
    }

    /** Collects the component's events from here on. */
    public TestApp collectEvents() {
        return routes(routes -> routes.from(scheme + ":events")
                .process(exchange -> events.add(exchange.getMessage().getBody(TokenEvent.class))));
    }

    /** Route files, by their location. */
    public TestApp routeFiles(String pattern) {
        main.configure().withRoutesIncludePattern(pattern);
        return this;
    }

    /** Binds the options, and goes no further. */
    public TestApp bind() {
        main.init();
        return this;
    }

    public TestApp start() {
        main.start();
        template = context().createProducerTemplate();
        return this;
    }

    public CamelContext context() {
        return main.getCamelContext();
    }

    /** Moves nothing itself: lets the engine see what a test did to the clock, and start what is due by it. */
    public void tick() {
        AuthContext.of(context()).engine().tick();
    }

    /** Sends a message through a route. */
    public Exchange send(String uri, Object body, Map<String, Object> headers) {
        return template.request(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    /** Sends an empty message through a route. */
    public Exchange send(String uri) {
        return send(uri, null, Map.of());
    }

    /** What a route makes of an empty message; fails where the route does. */
    public <T> T result(String uri, Class<T> type) {
        Exchange exchange = send(uri);
        if (exchange.getException() != null) {
            throw new AssertionError(uri + " failed", exchange.getException());
        }
        return exchange.getMessage().getBody(type);
    }

    /** What the operation {@code status} says; needs its route ({@link #operations}). */
    @SuppressWarnings("unchecked")
    public Map<String, Object> status() {
        return result("direct:status", Map.class);
    }

    /** How a route fails on an empty message. */
    public Exception failure(String uri) {
        Exchange exchange = send(uri);
        if (exchange.getException() == null) {
            throw new AssertionError(uri + " succeeded");
        }
        return exchange.getException();
    }

    /** The typed failure at the bottom of what a route throws. */
    public AuthException authFailure(String uri) {
        for (Throwable cause = failure(uri); cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthException failure) {
                return failure;
            }
        }
        throw new AssertionError(uri + " failed, but not for want of a token");
    }

    /** The types of the events so far. */
    public List<TokenEventType> eventTypes() {
        return events.stream().map(TokenEvent::type).toList();
    }

    /** The events so far. */
    public List<TokenEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        main.stop();
    }
}
