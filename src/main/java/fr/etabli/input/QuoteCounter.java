package fr.etabli.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts the quotes that pass, and drops a byte order mark at the beginning. */
final class QuoteCounter extends FilterReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private long count;
    private boolean begun;
    private boolean byteOrderMark;
    private boolean ended;

    QuoteCounter(Reader in) {
        super(in);
    }

    long count() {
        return count;
    }

    /** Whether all has passed. */
    boolean hasEnded() {
        return ended;
    }

    boolean hasByteOrderMark() {
        return byteOrderMark;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        ended = read < 0;
        if (!begun && read > 0) {
            begun = true;
            if (buffer[offset] == BYTE_ORDER_MARK) {
                byteOrderMark = true;
                System.arraycopy(buffer, offset + 1, buffer, offset, read - 1);
                return read == 1 ? read(buffer, offset, length) : counted(buffer, offset, read - 1);
            }
        }
        return counted(buffer, offset, read);
    }

    private int counted(char[] buffer, int offset, int read) {
        for (int i = offset; i < offset + read; i++) {
            if (buffer[i] == '"') {
                count++;
            }
        }
        return read;
    }
}
