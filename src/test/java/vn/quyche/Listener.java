package vn.quyche;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** An address of this machine that waits for somebody to be lured to it. */
public final class Listener implements AutoCloseable {

    private static final int PATIENCE = 300;

    private final ServerSocket socket;

    public Listener() {
        try {
            socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/lure";
    }

    /** Whether anybody has come. Who came is in the queue of the system, so nobody is missed. */
    public boolean wasVisited() throws IOException {
        socket.setSoTimeout(PATIENCE);
        try (var visitor = socket.accept()) {
            return visitor.isConnected();
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
