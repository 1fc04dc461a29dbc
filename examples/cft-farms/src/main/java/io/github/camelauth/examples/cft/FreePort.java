package io.github.camelauth.examples.cft;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port must be known before the server starts, for the callbacks name it. */
final class FreePort {

    private FreePort() {}

    static int any() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
