package fr.etabli.map;

import fr.etabli.school.SchoolStatus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The schools that have a point, in primitive arrays: some 25 bytes each and their slugs and names. They are sorted along
 * a Z-order curve, so that those of any tile, and of any cell within it, stand side by side.
 */
final class SchoolPoints {

    /** As the points tell them apart. */
    static final List<SchoolStatus> STATUSES = List.of(SchoolStatus.values());

    /** Bits of a coordinate: a unit is four centimetres on the equator. */
    static final int WORLD_BITS = 30;

    /** Bits of a coordinate that the order knows: cells of {@link #CELL_BITS} below the zoom before the last. */
    private static final int CURVE_BITS = 18;

    private static final int RANK_BITS = Long.SIZE - 1 - 2 * CURVE_BITS;

    /** A tile has sixteen cells along its side: 32 pixels of 512. */
    private static final int CELL_BITS = 4;

    private final long[] order;
    private final int[] xs;
    private final int[] ys;
    private final byte[] statuses;
    private final byte[] sectors;
    private final int[] ends;
    private final byte[] texts;

    /**
     * @param xs       of each school, in units of the world; likewise all others
     * @param statuses where each stands in {@link #STATUSES}
     * @param sectors  where the sector stands in a list kept elsewhere
     * @param ends     where the text of each school ends: its slug, a line break and its name
     */
    SchoolPoints(int[] xs, int[] ys, byte[] statuses, byte[] sectors, int[] ends, byte[] texts) {
        this.xs = xs;
        this.ys = ys;
        this.statuses = statuses;
        this.sectors = sectors;
        this.ends = ends;
        this.texts = texts;
        this.order = new long[xs.length];
        for (int school = 0; school < order.length; school++) {
            order[school] = (curve(xs[school], ys[school]) << RANK_BITS) | school;
        }
        Arrays.sort(order);
    }

    /** Takes places in the order: from the first to before the second. */
    @FunctionalInterface
    interface Range {
        void take(int from, int to);
    }

    /** The schools of a tile in groups that are drawn as one: a cell each, at the last zoom each school alone. */
    void groups(TileAddress tile, Range range) {
        int ofTile = shift(tile);
        int ofCell = tile.zoom() == TileAddress.MAX_ZOOM ? 0 : ofTile - 2 * CELL_BITS;
        long prefix = prefix(tile);
        int end = firstAfter(prefix, ofTile);
        for (int from = firstAfter(prefix - 1, ofTile), to; from < end; from = to) {
            long cell = order[from] >>> ofCell;
            to = from + 1;
            while (to < end && order[to] >>> ofCell == cell) {
                to++;
            }
            range.take(from, to);
        }
    }

    boolean anyIn(TileAddress tile) {
        int first = firstAfter(prefix(tile) - 1, shift(tile));
        return first < order.length && order[first] >>> shift(tile) == prefix(tile);
    }

    private static int shift(TileAddress tile) {
        return Long.SIZE - 1 - 2 * tile.zoom();
    }

    private static long prefix(TileAddress tile) {
        return interleaved(tile.x()) | (interleaved(tile.y()) << 1);
    }

    /** The first place whose school lies beyond a stretch of the curve. */
    private int firstAfter(long prefix, int shift) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order[middle] >>> shift > prefix) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    int x(int place) {
        return xs[school(place)];
    }

    int y(int place) {
        return ys[school(place)];
    }

    SchoolStatus status(int place) {
        return STATUSES.get(statuses[school(place)]);
    }

    int sector(int place) {
        return sectors[school(place)];
    }

    String slug(int place) {
        return text(place)[0];
    }

    String name(int place) {
        return text(place)[1];
    }

    private String[] text(int place) {
        int school = school(place);
        int start = school == 0 ? 0 : ends[school - 1];
        return new String(texts, start, ends[school] - start, StandardCharsets.UTF_8).split("\n", 2);
    }

    private int school(int place) {
        return (int) (order[place] & ((1L << RANK_BITS) - 1));
    }

    private static long curve(int x, int y) {
        int dropped = WORLD_BITS - CURVE_BITS;
        return interleaved(x >>> dropped) | (interleaved(y >>> dropped) << 1);
    }

    /** The bits of a number with a gap after each. */
    private static long interleaved(int number) {
        long bits = number;
        bits = (bits | (bits << 16)) & 0x0000FFFF0000FFFFL;
        bits = (bits | (bits << 8)) & 0x00FF00FF00FF00FFL;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F0F0F0F0FL;
        bits = (bits | (bits << 2)) & 0x3333333333333333L;
        return (bits | (bits << 1)) & 0x5555555555555555L;
    }
}
