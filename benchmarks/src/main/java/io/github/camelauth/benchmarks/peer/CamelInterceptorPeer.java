package io.github.camelauth.benchmarks.peer;

import io.github.camelauth.benchmarks.idp.LoopbackServer;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.UUID;
import org.apache.camel.component.http.OAuth2ClientConfigurer;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * What camel-http's {@code oauth2*} options add to a call, without the call: the interceptor that they put on the HTTP
 * client. The client's builder gives it to nobody, so it is read by reflection.
 */
public final class CamelInterceptorPeer implements Peer {

    private final LoopbackServer server;
    private final HttpRequestInterceptor interceptor;
    private final ThreadLocal<HttpGet> request = ThreadLocal.withInitial(() -> new HttpGet("http://127.0.0.1/api"));
    private final HttpContext context = HttpClientContext.create();

    public CamelInterceptorPeer(Rules rules) {
        server = new LoopbackServer(rules.idp());
        HttpClientBuilder builder = HttpClientBuilder.create();
        long margin = CamelHttpPeer.wholeSeconds(rules.expireBefore());
        new OAuth2ClientConfigurer(
                        UUID.randomUUID().toString(),
                        "secret",
                        server.origin() + "/token",
                        null,
                        null,
                        true,
                        3_600,
                        margin,
                        false)
                .configureHttpClient(builder);
        interceptor = interceptorOf(builder);
    }

    private static HttpRequestInterceptor interceptorOf(HttpClientBuilder builder) {
        try {
            Object entry = ((Collection<?>) read(HttpClientBuilder.class, "requestInterceptors", builder))
                    .iterator()
                    .next();
            return (HttpRequestInterceptor) read(entry.getClass(), "interceptor", entry);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("HttpClient is built otherwise than it was", e);
        }
    }

    private static Object read(Class<?> type, String name, Object owner) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    @Override
    public Object credential() throws Exception {
        HttpGet call = request.get();
        // As new: a request puts its URI together once, and each call has a request of its own.
        call.setPath("/api");
        interceptor.process(call, null, context);
        return call;
    }

    @Override
    public void close() {
        server.close();
    }
}
