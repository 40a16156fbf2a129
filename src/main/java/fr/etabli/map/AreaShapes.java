package fr.etabli.map;

import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** The shapes of all areas of a layer at one zoom, indexed for questions about tiles. */
final class AreaShapes {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    /** What a line may be wide without showing where it was cut: 16 pixels of 512. */
    private static final int BUFFER = 128;

    private static final PrecisionModel WHOLE_NUMBERS = new PrecisionModel(1);
    private static final Geometry SQUARE = GEOMETRIES.toGeometry(
            new Envelope(-BUFFER, TileAddress.EXTENT + BUFFER, -BUFFER, TileAddress.EXTENT + BUFFER));

    private final Geometry[] shapes;
    private final PreparedGeometry[] indexed;

    /** @param shapes in units of the world */
    AreaShapes(Geometry[] shapes) {
        this.shapes = shapes;
        this.indexed = IntStream.range(0, shapes.length)
                .mapToObj(number -> PreparedGeometryFactory.prepare(shapes[number]))
                .toArray(PreparedGeometry[]::new);
    }

    /** The numbers of those that have something in a tile or its margin. */
    int[] near(TileAddress tile) {
        Geometry square = GEOMETRIES.toGeometry(square(tile));
        return IntStream.range(0, indexed.length)
                .filter(number -> indexed[number].intersects(square))
                .toArray();
    }

    /** Whether a tile and its margin lie within one of them. What holds for a tile then holds for all tiles in it. */
    boolean covers(int number, TileAddress tile) {
        return indexed[number].covers(GEOMETRIES.toGeometry(square(tile)));
    }

    /** What of one of them is in a tile or its margin, in units of the tile. */
    Geometry cut(int number, TileAddress tile) {
        if (covers(number, tile)) {
            return SQUARE;
        }
        double scale = scale(tile);
        AffineTransformation intoTile = AffineTransformation.scaleInstance(scale, scale)
                .translate(-(double) TileAddress.EXTENT * tile.x(), -(double) TileAddress.EXTENT * tile.y());
        return OverlayNG.overlay(intoTile.transform(shapes[number]), SQUARE, OverlayNG.INTERSECTION, WHOLE_NUMBERS);
    }

    private static double scale(TileAddress tile) {
        return (double) TileAddress.EXTENT * (1 << tile.zoom());
    }

    private static Envelope square(TileAddress tile) {
        double scale = scale(tile);
        double west = (double) TileAddress.EXTENT * tile.x();
        double north = (double) TileAddress.EXTENT * tile.y();
        return new Envelope(
                (west - BUFFER) / scale,
                (west + TileAddress.EXTENT + BUFFER) / scale,
                (north - BUFFER) / scale,
                (north + TileAddress.EXTENT + BUFFER) / scale);
    }
}
