package io.github.camelauth.benchmarks.peer;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.impl.DefaultCamelContext;

/** Real calls by camel-http, with connections enough for every caller. */
public final class CamelCalls implements AutoCloseable {

    private static final String CONNECTIONS = "throwExceptionOnFailure=false&connectionsPerRoute=3000"
            + "&maxTotalConnections=6000&connectionRequestTimeout=120000&responseTimeout=60000";

    private final CamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final Endpoint endpoint;

    /**
     * @param hook bound as {@code hook}, or null
     * @param options what follows the common options in the endpoint's URI
     */
    public CamelCalls(String url, HttpClientConfigurer hook, String options) {
        if (hook != null) {
            context.getRegistry().bind("hook", hook);
        }
        context.start();
        template = context.createProducerTemplate();
        endpoint = context.getEndpoint(url + "?" + CONNECTIONS + "&" + options);
    }

    /**
     * One GET.
     *
     * @return its status
     * @throws IllegalStateException when it was not answered
     */
    public int status(Map<String, Object> headers) {
        Exchange answer =
                template.request(endpoint, exchange -> exchange.getMessage().setHeaders(headers));
        if (answer.getException() != null) {
            throw new IllegalStateException(answer.getException());
        }
        return answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }

    @Override
    public void close() {
        context.stop();
    }
}
