package io.github.camelauth.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Optional;
import org.apache.hc.core5.http.ExceptionListener;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestValidateHost;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server on the loopback address, with one thread for each connection. */
final class SimulatorServer {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatorServer.class);
    private static final String LOOPBACK = "127.0.0.1";

    /** A thousand callers may come at once. */
    private static final int BACKLOG = 1024;

    private final HttpAdapter adapter;
    private final Closing closing;
    private final Listening listening;
    private HttpServer http;
    private Optional<UnansweredPort> unanswered = Optional.empty();

    private SimulatorServer(Listening listening, HttpAdapter adapter, Closing closing) {
        this.adapter = adapter;
        this.closing = closing;
        this.http = listen(listening);
        this.listening = new Listening(http.getLocalPort(), listening.sslContext());
    }

    static SimulatorServer start(Listening listening, RequestHandler handler, Closing closing) {
        return new SimulatorServer(listening, new HttpAdapter(handler, listening.scheme(), closing), closing);
    }

    private HttpServer listen(Listening where) {
        try {
            HttpServer started = ServerBootstrap.bootstrap()
                    .setLocalAddress(InetAddress.getByName(LOOPBACK))
                    .setListenerPort(where.port())
                    .setSslContext(where.sslContext().orElse(null))
                    .setSocketConfig(socketConfig())
                    .setServerSocketFactory(new ListeningSocket.Factory())
                    .setHttpProcessor(processor())
                    .setRequestRouter((request, context) -> adapter)
                    .setExceptionListener(new QuietListener())
                    .create();
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + LOOPBACK + ":" + where.port(), e);
        }
    }

    /** Reuse, as otherwise connections that linger would keep the port of a closed simulator. */
    private static SocketConfig socketConfig() {
        return SocketConfig.custom()
                .setBacklogSize(BACKLOG)
                .setSoReuseAddress(true)
                .build();
    }

    /** The library's own set without its Date: that one would tell the system's time. */
    private static HttpProcessor processor() {
        return HttpProcessorBuilder.create()
                .add(RequestValidateHost.INSTANCE)
                .add(ResponseContent.INSTANCE)
                .add(ResponseConnControl.INSTANCE)
                .build();
    }

    String baseUrl() {
        return listening.scheme() + "://" + LOOPBACK + ":" + listening.port();
    }

    /** Cuts what is under way and refuses connections, until {@link #comeBack()}. */
    synchronized void goDown() {
        if (unanswered.isEmpty()) {
            stop();
            unanswered = Optional.of(UnansweredPort.at(LOOPBACK, listening.port()));
        }
    }

    synchronized void comeBack() {
        if (unanswered.isPresent()) {
            free();
            http = listen(listening);
        }
    }

    synchronized void close() {
        closing.close();
        free();
        stop();
    }

    private void free() {
        unanswered.ifPresent(UnansweredPort::close);
        unanswered = Optional.empty();
    }

    private void stop() {
        http.close(CloseMode.IMMEDIATE);
        try {
            http.awaitTermination(TimeValue.ofSeconds(1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class QuietListener implements ExceptionListener {

        @Override
        public void onError(Exception problem) {
            LOG.debug("Simulator connection ended", problem);
        }

        @Override
        public void onError(HttpConnection connection, Exception problem) {
            LOG.debug("Simulator connection ended", problem);
        }
    }
}
