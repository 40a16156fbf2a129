package fr.etabli.map;

import com.carrotsearch.hppc.LongIntHashMap;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a PMTiles archive, version 3: a header, a directory, a description in JSON, parts of the directory, the tiles. The
 * tiles come in the order of their ids; each content stands there once. Besides the entries nothing is kept in memory.
 */
final class TileArchive implements Closeable {

    private static final int HEADER = 127;
    private static final int VERSION = 3;
    private static final int GZIP = 2;
    private static final int MVT = 1;
    private static final double PARTS_OF_DEGREE = 1e7;

    private final Path file;
    private final int lastZoom;
    private final Path aside;
    private final FileChannel tiles;
    private final TileDirectory directory = new TileDirectory();
    /** From a checksum of a content to the entry that has it; what has the same checksum is compared. */
    private final LongIntHashMap seen = new LongIntHashMap();

    private long end;
    private int contents;

    TileArchive(Path file, int lastZoom) throws IOException {
        this.file = file;
        this.lastZoom = lastZoom;
        this.aside = file.resolveSibling(file.getFileName() + ".aside");
        this.tiles = FileChannel.open(
                aside,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    void add(long id, int count, Feed tile) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream((int) tile.zippedLength());
        tile.writeZipped(zipped);
        byte[] content = zipped.toByteArray();
        long sum = sum(content);
        int entry = seen.getOrDefault(sum, -1);
        if (entry >= 0 && isAt(entry, content)) {
            directory.addAgain(id, count, entry);
            return;
        }
        seen.put(sum, directory.size());
        directory.add(id, count, end, content.length);
        tiles.write(ByteBuffer.wrap(content), end);
        end += content.length;
        contents++;
    }

    private static long sum(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return sum.getValue() << Integer.SIZE | content.length;
    }

    private boolean isAt(int entry, byte[] content) throws IOException {
        ByteBuffer there = ByteBuffer.allocate(content.length);
        tiles.read(there, directory.offset(entry));
        return Arrays.equals(there.array(), content);
    }

    /**
     * Writes the file.
     *
     * @param bounds west, south, east and north, in degrees
     * @param center longitude, latitude and zoom
     */
    void finish(byte[] description, List<Double> bounds, List<Double> center) throws IOException {
        TileDirectory.Parts parts = directory.parts();
        ByteArrayOutputStream metadata = zipped(description);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header(parts, metadata.size(), bounds, center));
            parts.root().writeTo(out);
            metadata.writeTo(out);
            parts.leaves().writeTo(out);
            tiles.position(0);
            Channels.newInputStream(tiles).transferTo(out);
        }
    }

    private byte[] header(TileDirectory.Parts parts, int metadata, List<Double> bounds, List<Double> center) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) VERSION);
        long start = HEADER;
        for (long length :
                new long[] {parts.root().size(), metadata, parts.leaves().size(), end}) {
            header.putLong(start).putLong(length);
            start += length;
        }
        header.putLong(directory.addressed()).putLong(directory.size()).putLong(contents);
        header.put((byte) 1).put((byte) GZIP).put((byte) GZIP).put((byte) MVT);
        header.put((byte) 0).put((byte) lastZoom);
        bounds.forEach(degrees -> header.putInt(parts(degrees)));
        header.put(center.get(2).byteValue());
        header.putInt(parts(center.get(0))).putInt(parts(center.get(1)));
        return header.array();
    }

    private static int parts(double degrees) {
        return (int) Math.round(degrees * PARTS_OF_DEGREE);
    }

    static ByteArrayOutputStream zipped(byte[] plain) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(plain);
        }
        return zipped;
    }

    @Override
    public void close() throws IOException {
        try (tiles) {
            Files.deleteIfExists(aside);
        }
    }
}
