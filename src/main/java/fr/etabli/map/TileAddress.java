package fr.etabli.map;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;

/** Which tile: the world is one at zoom 0, and each is parted into four at the next zoom. Rows are counted from the north. */
record TileAddress(int zoom, int x, int y) {

    /** From here on clients enlarge what they have: every school stands alone. */
    static final int MAX_ZOOM = 14;

    /** Units along the side of a tile. */
    static final int EXTENT = 4096;

    /** @throws EtabliException {@code BAD_ARGUMENT} for what are no numbers, {@code NOT_FOUND} where there is no such tile */
    static TileAddress read(String zoom, String x, String y) {
        int level = number("zoom", zoom);
        int column = number("column", x);
        int row = number("row", y);
        if (level > MAX_ZOOM) {
            throw new EtabliException(
                    ErrorCode.NOT_FOUND,
                    "There are tiles from zoom 0 to " + MAX_ZOOM + ", none at " + level
                            + ". Enlarge those of the last zoom, as `maxzoom` in /map/tiles.json tells clients.");
        }
        int last = (1 << level) - 1;
        if (column > last || row > last) {
            throw new EtabliException(
                    ErrorCode.NOT_FOUND,
                    "At zoom " + level + " columns and rows go from 0 to " + last + "; there is no tile " + column + "/"
                            + row + ".");
        }
        return new TileAddress(level, column, row);
    }

    /** Without leading zeros, so that each tile has one address and is kept once. */
    private static int number(String part, String text) {
        if (!text.matches("0|[1-9][0-9]{0,8}")) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT,
                    "The " + part + " of a tile is a whole number from 0, without leading zeros, not “" + text
                            + "”. A tile's address looks like /map/tiles/6/32/22.mvt.");
        }
        return Integer.parseInt(text);
    }
}
