package fr.etabli.map;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A body made once and given out many times. It is kept compressed alone, a tenth of its size. */
final class Feed {

    private final byte[] zipped;
    private final long length;

    private Feed(byte[] zipped, long length) {
        this.zipped = zipped;
        this.length = length;
    }

    /** What writes a body; it may close the stream. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static Feed of(Writing writing) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try {
            Counted counted = new Counted(new GZIPOutputStream(zipped));
            try (counted) {
                writing.to(counted);
            }
            return new Feed(zipped.toByteArray(), counted.written);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many bytes the body has. */
    long length() {
        return length;
    }

    long zippedLength() {
        return zipped.length;
    }

    void writeZipped(OutputStream out) throws IOException {
        out.write(zipped);
    }

    void write(OutputStream out) throws IOException {
        new GZIPInputStream(new ByteArrayInputStream(zipped)).transferTo(out);
    }

    private static final class Counted extends FilterOutputStream {

        private long written;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            written += count;
        }
    }
}
