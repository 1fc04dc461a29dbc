package io.github.camelauth.examples.checkfront;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port must be known before the server starts, for the redirect URI names it. */
final class FreePort {

    private FreePort() {}

    /** This one if it is free, else any. */
    static int preferably(int wanted) {
        try {
            return probe(wanted);
        } catch (IOException taken) {
            return any();
        }
    }

    static int any() {
        try {
            return probe(0);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no free port", e);
        }
    }

    private static int probe(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
