package io.github.camelauth.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port that is held though nothing listens there: the system refuses connections to it, and gives it to nobody else, as it
 * might do with a free one.
 */
final class UnansweredPort implements AutoCloseable {

    private final Socket socket;

    private UnansweredPort(Socket socket) {
        this.socket = socket;
    }

    static UnansweredPort at(String address, int port) {
        try {
            Socket socket = new Socket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return new UnansweredPort(socket);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot hold " + address + ":" + port, e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot free a port", e);
        }
    }
}
