package fr.etabli.map;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads PMTiles by the letter of the specification, version 3: it shares nothing with what writes them. */
final class ArchiveReader {

    private final ByteBuffer file;
    private final NavigableMap<Long, Entry> entries = new TreeMap<>();

    /** @param run how many tiles from that id on have this content */
    record Entry(long id, long run, long offset, int length) {}

    ArchiveReader(byte[] archive) throws IOException {
        file = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        require(new String(archive, 0, 7, StandardCharsets.US_ASCII).equals("PMTiles"), "a magic number");
        require(archive[7] == 3, "version 3");
        require(number(8) == 127 && number(8) + number(16) <= 16_384, "the root is near the begin");
        require(number(56) + number(64) == archive.length, "the tiles come last");
        directory(number(8), number(16), false);
    }

    /** A number of eight bytes of the header. */
    long number(int at) {
        return file.getLong(at);
    }

    int shortNumber(int at) {
        return file.get(at) & 0xff;
    }

    double degrees(int at) {
        return file.getInt(at) / 1e7;
    }

    JsonNode metadata() throws IOException {
        return JsonMapper.shared().readTree(unzipped(number(24), number(32)));
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** The tile without its compression; empty where there is none. */
    byte[] tile(int zoom, int x, int y) throws IOException {
        long id = id(zoom, x, y);
        var entry = entries.floorEntry(id);
        return entry == null || id >= entry.getKey() + entry.getValue().run() ? new byte[0] : content(entry.getValue());
    }

    byte[] content(Entry entry) throws IOException {
        require(entry.offset() + entry.length() <= number(64), "the content lies in its part");
        return unzipped(number(56) + entry.offset(), entry.length());
    }

    static int zoom(long id) {
        int zoom = 0;
        for (long first = 1; id >= first; first += 1L << (2 * zoom)) {
            zoom++;
        }
        return zoom;
    }

    /** The zooms before it, then the way along the curve. */
    private static long id(int zoom, int column, int row) {
        long id = ((1L << (2 * zoom)) - 1) / 3;
        long x = column;
        long y = row;
        for (long side = 1L << zoom >> 1; side > 0; side >>= 1) {
            long right = (x & side) > 0 ? 1 : 0;
            long down = (y & side) > 0 ? 1 : 0;
            id += side * side * ((3 * right) ^ down);
            if (down == 0) {
                long before = x;
                x = right == 1 ? side - 1 - (y & (side - 1)) : y & (side - 1);
                y = right == 1 ? side - 1 - (before & (side - 1)) : before & (side - 1);
            }
        }
        return id;
    }

    private void directory(long at, long bytes, boolean leaf) throws IOException {
        ByteBuffer columns = ByteBuffer.wrap(unzipped(at, bytes));
        int count = (int) varint(columns);
        List<long[]> rows = new ArrayList<>();
        long id = 0;
        for (int row = 0; row < count; row++) {
            id += varint(columns);
            rows.add(new long[] {id, 0, 0, 0});
        }
        for (int column = 1; column < 3; column++) {
            for (long[] row : rows) {
                row[column] = varint(columns);
            }
        }
        for (int row = 0; row < count; row++) {
            long offset = varint(columns);
            long[] before = row == 0 ? new long[4] : rows.get(row - 1);
            require(row > 0 || offset > 0, "nothing comes before the first");
            rows.get(row)[3] = offset == 0 ? before[3] + before[2] : offset - 1;
        }
        require(!columns.hasRemaining(), "nothing else in a directory");
        for (long[] row : rows) {
            if (row[1] == 0) {
                require(!leaf, "a leaf leads no further");
                directory(number(40) + row[3], row[2], true);
            } else {
                require(entries.isEmpty() || entries.lastEntry().getValue().id() < row[0], "ids rise");
                entries.put(row[0], new Entry(row[0], row[1], row[3], (int) row[2]));
            }
        }
    }

    private byte[] unzipped(long at, long bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(file.array(), (int) at, (int) bytes)).readAllBytes();
    }

    private static long varint(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes.get();
            number |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("Not so: " + what);
        }
    }
}
