package io.github.camelauth.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ServerSocketFactory;

/**
 * A server socket whose port is free as soon as it is closed, so that a test may restart the vendor at the same address:
 * the system keeps the port while a thread is still inside accept, so closing waits for that thread.
 */
final class ListeningSocket extends ServerSocket {

    private final ReentrantLock accepting = new ReentrantLock();

    /** Not bound yet: the other constructors may call {@link #close()} before the lock is there. */
    private ListeningSocket() throws IOException {
        super();
    }

    @Override
    public Socket accept() throws IOException {
        accepting.lock();
        try {
            return super.accept();
        } finally {
            accepting.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        accepting.lock();
        accepting.unlock();
    }

    /** Makes bound ones. */
    static final class Factory extends ServerSocketFactory {

        private static final int DEFAULT_BACKLOG = 50;

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            return createServerSocket(port, DEFAULT_BACKLOG);
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) throws IOException {
            return createServerSocket(port, backlog, null);
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
            ListeningSocket socket = new ListeningSocket();
            try {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(address, port), backlog);
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        }
    }
}
