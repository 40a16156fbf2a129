package fr.etabli.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that writes and reads just as it is told: slowly, in part, or not at all. */
public final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    public RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** One that takes next to nothing in advance, so that the server has to wait for it. */
    public static RawClient slow(int port) throws IOException {
        RawClient client = new RawClient(port);
        client.socket.setReceiveBufferSize(1 << 12);
        return client;
    }

    public RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The next byte; -1 where the server has closed. */
    public int readByte() throws IOException {
        return socket.getInputStream().read();
    }

    /** The status of the answer that begins now. */
    public int readStatus() throws IOException {
        byte[] begin = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        return Integer.parseInt(new String(begin, begin.length - 3, 3, StandardCharsets.US_ASCII));
    }

    /** All that comes until the server closes, be it in the middle. */
    public String readToEnd() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketTimeoutException open) {
            throw open;
        } catch (IOException cut) {
            return all.toString(StandardCharsets.UTF_8);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** The same, for use beside the sending. */
    public String readToEndQuietly() {
        try {
            return readToEnd();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends, whether anybody takes it or not. */
    public boolean trySend(String text) {
        try {
            send(text);
        } catch (IOException closed) {
            return false;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
