package io.github.camelauth.benchmarks.idp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The stub over HTTP on this machine, for contenders that are HTTP clients: {@code /token} and an API beside it. */
public final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 4_096;

    static {
        // Else the JDK's server lets each small answer wait 40 ms for the other side's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Else it closes what exceeds 200 idle connections, and calls that meet a closed one fail for its sake.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
    }

    private final ExecutorService threads = Executors.newCachedThreadPool(runnable -> {
        Thread thread = new Thread(runnable, "loopback");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;
    private final StubIdp idp;
    private final Api api;

    /** A server whose API accepts every call. */
    public LoopbackServer(StubIdp idp) {
        this(idp, call -> 200);
    }

    public LoopbackServer(StubIdp idp, Api api) {
        this.idp = idp;
        this.api = api;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/token", this::token);
        server.createContext("/api", exchange -> answer(exchange, this.api.statusOf(exchange), "{}"));
        server.setExecutor(threads);
        server.start();
    }

    /** Scheme, host and port. */
    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void token(HttpExchange exchange) throws IOException {
        try {
            IssuedToken token = idp.issue();
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":\"%d\"}"
                            .formatted(token.value(), token.life().toSeconds()));
        } catch (IdpDownException e) {
            // Not 503, which HttpClient takes as a reason to wait for a second and ask again.
            answer(exchange, 500, "{}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Decides on each call to the API; may block. */
    @FunctionalInterface
    public interface Api {

        /** The status to answer with. */
        int statusOf(HttpExchange call);
    }
}
