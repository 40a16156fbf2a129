package fr.etabli.map;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Says which tiles a PMTiles archive has and where each begins: 24 bytes an entry. */
final class TileDirectory {

    /** With the header, the root is to lie in the first 16 KiB: that is what a client asks for first. */
    private static final int MOST_ROOT_BYTES = (16 << 10) - 127;

    private static final int FIRST_LEAF = 4096;

    private final LongArrayList ids = new LongArrayList();
    private final IntArrayList counts = new IntArrayList();
    private final LongArrayList offsets = new LongArrayList();
    private final IntArrayList lengths = new IntArrayList();
    private long addressed;

    /** The directory as it is written: what is read first, and what that leads to where it is large. */
    record Parts(ByteArrayOutputStream root, ByteArrayOutputStream leaves) {}

    void add(long id, int count, long offset, int length) {
        addressed += count;
        int last = size() - 1;
        if (last >= 0 && offsets.get(last) == offset && ids.get(last) + counts.get(last) == id) {
            counts.set(last, counts.get(last) + count);
            return;
        }
        ids.add(id);
        counts.add(count);
        offsets.add(offset);
        lengths.add(length);
    }

    /** @param entry that has the same content */
    void addAgain(long id, int count, int entry) {
        add(id, count, offsets.get(entry), lengths.get(entry));
    }

    int size() {
        return ids.size();
    }

    long offset(int entry) {
        return offsets.get(entry);
    }

    /** How many tiles there are, the same ones counted as often as they stand somewhere. */
    long addressed() {
        return addressed;
    }

    Parts parts() throws IOException {
        ByteArrayOutputStream whole = TileArchive.zipped(written(0, size()));
        if (whole.size() <= MOST_ROOT_BYTES) {
            return new Parts(whole, new ByteArrayOutputStream());
        }
        for (int entries = FIRST_LEAF; ; entries *= 2) {
            Parts parts = parts(entries);
            if (parts.root().size() <= MOST_ROOT_BYTES) {
                return parts;
            }
        }
    }

    private Parts parts(int entries) throws IOException {
        TileDirectory root = new TileDirectory();
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        for (int from = 0; from < size(); from += entries) {
            ByteArrayOutputStream leaf = TileArchive.zipped(written(from, Math.min(size(), from + entries)));
            // an entry that stands for no tile leads to a leaf
            root.add(ids.get(from), 0, leaves.size(), leaf.size());
            leaf.writeTo(leaves);
        }
        return new Parts(TileArchive.zipped(root.written(0, root.size())), leaves);
    }

    /** Column by column, each number as little bytes as it needs. */
    private byte[] written(int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, to - from);
        for (int entry = from; entry < to; entry++) {
            number(out, entry == from ? ids.get(entry) : ids.get(entry) - ids.get(entry - 1));
        }
        for (int entry = from; entry < to; entry++) {
            number(out, counts.get(entry));
        }
        for (int entry = from; entry < to; entry++) {
            number(out, lengths.get(entry));
        }
        for (int entry = from; entry < to; entry++) {
            boolean follows = entry > from && offsets.get(entry) == offsets.get(entry - 1) + lengths.get(entry - 1);
            number(out, follows ? 0 : offsets.get(entry) + 1);
        }
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, long number) {
        long left = number;
        while (left > 0x7f) {
            out.write((int) (left & 0x7f) | 0x80);
            left >>>= 7;
        }
        out.write((int) left);
    }
}
