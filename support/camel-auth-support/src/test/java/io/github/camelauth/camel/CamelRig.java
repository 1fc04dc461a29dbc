package io.github.camelauth.camel;

import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.TokenRequestException;
import io.github.camelauth.token.engine.TokenManager;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A context with the test vendor's component, whose default account has a credential. */
final class CamelRig implements AutoCloseable {

    final TestClient client = new TestClient();
    final DefaultCamelContext camel = new DefaultCamelContext();
    final TestComponent component = new TestComponent(client);

    CamelRig() {
        component.setConfiguration(TestConfiguration.of("user"));
        camel.addComponent("test-auth", component);
        new TestPlugin().load(camel);
    }

    /** Adds routes and starts the context if it is not started. */
    CamelRig routes(LambdaRouteBuilder routes) {
        try {
            RouteBuilder.addRoutes(camel, routes);
            camel.start();
            return this;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    Exchange send(String uri, Processor message) {
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            return template.request(uri, message);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Exchange send(String uri, Map<String, Object> headers) {
        return send(uri, exchange -> exchange.getMessage().setHeaders(new HashMap<>(headers)));
    }

    Exchange send(String uri) {
        return send(uri, exchange -> {});
    }

    TokenManager manager() {
        return component.access(component.getConfiguration()).manager();
    }

    static TokenRequestException down() {
        return new TokenRequestException("The vendor is down.", 503, null, FailureClass.TRANSIENT, null, null);
    }

    /** A stopped context forgets the components that were added by hand. */
    void restart() {
        camel.stop();
        camel.addComponent("test-auth", component);
        camel.start();
    }

    /** How many threads of ours this context has. */
    long threads() {
        String context = "(" + camel.getName() + ")";
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains(context))
                .filter(name -> name.contains("camel-auth-") || name.contains("test-auth-events"))
                .count();
    }

    @Override
    public void close() {
        client.hold().countDown();
        camel.stop();
    }
}
