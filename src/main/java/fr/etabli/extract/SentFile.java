package fr.etabli.extract;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * The bytes of a file on their way to a client: digested as they leave, and cut where the file breaks, so that nothing
 * that a writer does to end it can make it look whole.
 */
final class SentFile extends FilterOutputStream {

    private final MessageDigest digest = Checksum.begin();
    private boolean cut;
    private boolean left;

    SentFile(OutputStream client) {
        super(client);
    }

    /** From now on nothing is sent any more. */
    void cut() {
        cut = true;
    }

    /** Whether the client no longer takes what is sent. */
    boolean clientLeft() {
        return left;
    }

    /** As RFC 9530 has it; to be asked once, when all has been sent. */
    String contentDigest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest.digest()) + ":";
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!cut) {
            digest.update(bytes, offset, length);
            send(() -> out.write(bytes, offset, length));
        }
    }

    @Override
    public void flush() throws IOException {
        if (!cut) {
            send(out::flush);
        }
    }

    private interface Sending {
        void send() throws IOException;
    }

    private void send(Sending sending) throws IOException {
        try {
            sending.send();
        } catch (IOException gone) {
            left = true;
            throw gone;
        }
    }

    /** The web server ends the answer, once it is known to be whole. */
    @Override
    public void close() {}
}
