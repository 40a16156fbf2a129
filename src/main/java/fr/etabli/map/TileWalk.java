package fr.etabli.map;

import java.io.IOException;
import java.util.Optional;

/**
 * Walks over all tiles that hold something, zoom by zoom, each zoom along its Hilbert curve: the order of PMTiles. It goes
 * down from the one tile of zoom 0 and leaves out what holds nothing. A stretch of tiles that are all the same, such as
 * those in the midst of a department, is one step.
 */
record TileWalk(Layers layers, int lastZoom) {

    /** What is done with tiles. */
    @FunctionalInterface
    interface Step {
        /**
         * @param id    of the first tile, as PMTiles counts them
         * @param count how many tiles in a row are like that
         */
        void take(long id, int count, Feed tile) throws IOException;
    }

    void walk(Step step) throws IOException {
        long first = 0;
        for (int zoom = 0; zoom <= lastZoom; zoom++) {
            descend(0, 0, zoom, first, step);
            first += 1L << (2 * zoom);
        }
    }

    /**
     * @param place of a tile on the curve of its level; the four within it follow one another on that of the next
     * @param first the id of the first tile of the zoom
     */
    private void descend(int level, long place, int zoom, long first, Step step) throws IOException {
        TileAddress within = address(level, place);
        if (!layers.reach(within, zoom)) {
            return;
        }
        int deeper = 2 * (zoom - level);
        Optional<Feed> uniform = layers.uniform(within, zoom);
        if (uniform.isPresent() || level == zoom) {
            Feed tile = uniform.orElseGet(() -> layers.tile(within));
            if (tile.length() > 0) {
                step.take(first + (place << deeper), 1 << deeper, tile);
            }
            return;
        }
        for (int child = 0; child < 4; child++) {
            descend(level + 1, (place << 2) + child, zoom, first, step);
        }
    }

    /** Where a place on the Hilbert curve lies. */
    static TileAddress address(int level, long place) {
        int x = 0;
        int y = 0;
        for (int bit = 0; bit < level; bit++) {
            int quarter = (int) (place >>> (2 * bit)) & 3;
            int side = 1 << bit;
            int right = quarter >>> 1;
            int down = (quarter ^ right) & 1;
            if (down == 0) {
                int turned = right == 1 ? side - 1 - x : x;
                x = right == 1 ? side - 1 - y : y;
                y = turned;
            }
            x += right * side;
            y += down * side;
        }
        return new TileAddress(level, x, y);
    }
}
