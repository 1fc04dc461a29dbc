package io.github.camelauth.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** A server on loopback that notes each call and answers as it is told. */
public final class TestServer implements AutoCloseable {

    /** One call as it arrived. */
    public record Call(String method, String uri, Headers headers, String body) {
        /** A header, null where it is absent. */
        public String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** One answer. */
    public record Reply(int status, Map<String, String> headers, String body) {
        /** An answer without headers. */
        public static Reply of(int status, String body) {
            return new Reply(status, Map.of(), body);
        }
    }

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** Answers over plain HTTP. */
    public TestServer(Function<Call, Reply> script) {
        this(null, script);
    }

    /** Answers over TLS. */
    public TestServer(SSLContext tls, Function<Call, Reply> script) {
        try {
            InetSocketAddress any = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
            if (tls == null) {
                server = HttpServer.create(any, 0);
            } else {
                HttpsServer secure = HttpsServer.create(any, 0);
                secure.setHttpsConfigurator(new HttpsConfigurator(tls));
                server = secure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> answer(exchange, script));
        server.setExecutor(threads);
        server.start();
    }

    private void answer(HttpExchange exchange, Function<Call, Reply> script) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Call call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body);
            calls.add(call);
            Reply reply = script.apply(call);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** All calls so far. */
    public List<Call> calls() {
        return calls;
    }

    /** The only call there was. */
    public Call call() {
        if (calls.size() != 1) {
            throw new AssertionError("not one call but " + calls);
        }
        return calls.get(0);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Scheme, host and port. */
    public String url() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
