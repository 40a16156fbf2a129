package fr.etabli.site;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The paths of all pages in parts of equal length, each packed: a few bytes a path, so that a million schools take some
 * megabytes.
 */
final class Sitemap {

    /** A file may name fifty thousand addresses; each path has one in each of two languages. */
    static final int PATHS_OF_A_PART = 25_000;

    private final List<byte[]> packed;

    private Sitemap(List<byte[]> packed) {
        this.packed = packed;
    }

    int parts() {
        return packed.size();
    }

    /** The paths of one part, from 1; read while the stream is open, which the caller closes. */
    Stream<String> part(int number) {
        try {
            var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.get(number - 1)));
            var reader = new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8));
            return reader.lines().onClose(() -> close(reader));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close(Closeable reader) {
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes path after path. */
    static final class Builder {

        private final List<byte[]> full = new ArrayList<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable GZIPOutputStream open;
        private int paths;

        void add(String path) {
            try {
                if (open == null) {
                    open = new GZIPOutputStream(bytes);
                }
                open.write((path + "\n").getBytes(StandardCharsets.UTF_8));
                paths++;
                if (paths == PATHS_OF_A_PART) {
                    close();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        Sitemap build() {
            try {
                close();
                return new Sitemap(List.copyOf(full));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void close() throws IOException {
            if (open != null) {
                open.close();
                full.add(bytes.toByteArray());
                bytes.reset();
                open = null;
                paths = 0;
            }
        }
    }
}
