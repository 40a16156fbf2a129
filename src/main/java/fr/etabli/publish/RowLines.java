package fr.etabli.publish;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rows of an NDJSON file, one after the other, in the order of their keys; one is in memory at a time. */
final class RowLines implements Closeable {

    private final @Nullable Path file;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int limit;
    private long offset;
    private @Nullable String last;

    /** @param file null where there is none: no rows */
    RowLines(@Nullable Path file) throws IOException {
        this.file = file;
        this.in = file == null ? InputStream.nullInputStream() : Files.newInputStream(file);
    }

    /**
     * The next row; null at the end.
     *
     * @throws IOException where keys do not ascend: two such files cannot be merged
     */
    @Nullable
    RowLine next() throws IOException {
        long begin = offset;
        if (!readLine()) {
            return null;
        }
        RowLine row = RowLine.of(line.toByteArray(), begin);
        if (last != null && compare(last, row.key()) >= 0) {
            throw new IOException("The rows of " + file + " are not in the order of their keys: “" + row.key()
                    + "” follows “" + last + "”.");
        }
        last = row.key();
        return row;
    }

    /** As Elasticsearch orders keys: by the bytes of UTF-8. */
    static int compare(String key, String other) {
        return Arrays.compareUnsigned(key.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private boolean readLine() throws IOException {
        line.reset();
        while (at < limit || fill()) {
            int end = at;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, at, end - at);
            boolean ended = end < limit;
            offset += end - at + (ended ? 1 : 0);
            at = ended ? end + 1 : end;
            if (ended) {
                return true;
            }
        }
        return line.size() > 0;
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
