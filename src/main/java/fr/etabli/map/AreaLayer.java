package fr.etabli.map;

import fr.etabli.geography.AreaOutline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** The outlines of areas in a tile, simplified for its zoom and cut a little outside it. */
final class AreaLayer {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    /** What a line may be wide without showing where it was cut: 16 pixels of 512. */
    private static final int BUFFER = 128;

    private static final int PIXELS = 512;
    private static final PrecisionModel WHOLE_NUMBERS = new PrecisionModel(1);
    private static final Geometry SQUARE = GEOMETRIES.toGeometry(
            new Envelope(-BUFFER, TileAddress.EXTENT + BUFFER, -BUFFER, TileAddress.EXTENT + BUFFER));

    private final List<Area> areas;
    private final Geometry[] exact;
    private final Map<Integer, Geometry[]> byZoom = new ConcurrentHashMap<>();

    /** @param areas those without an outline are not drawn */
    AreaLayer(List<Area> areas) {
        this.areas = areas.stream().filter(area -> area.outline() != null).toList();
        this.exact = this.areas.stream().map(AreaLayer::shape).toArray(Geometry[]::new);
    }

    void draw(TileAddress tile, TileLayer layer) {
        Geometry[] shapes = byZoom.computeIfAbsent(tile.zoom(), this::simplified);
        double scale = (double) TileAddress.EXTENT * (1 << tile.zoom());
        AffineTransformation intoTile = AffineTransformation.scaleInstance(scale, scale)
                .translate(-(double) TileAddress.EXTENT * tile.x(), -(double) TileAddress.EXTENT * tile.y());
        Envelope square = inWorld(tile, scale);
        for (int number = 0; number < shapes.length; number++) {
            if (square.intersects(shapes[number].getEnvelopeInternal())) {
                draw(areas.get(number), intoTile.transform(shapes[number]), layer);
            }
        }
    }

    private static Envelope inWorld(TileAddress tile, double scale) {
        Envelope square = new Envelope(0, TileAddress.EXTENT, 0, TileAddress.EXTENT);
        square.expandBy(BUFFER);
        square.translate((double) TileAddress.EXTENT * tile.x(), (double) TileAddress.EXTENT * tile.y());
        return new Envelope(
                square.getMinX() / scale, square.getMaxX() / scale, square.getMinY() / scale, square.getMaxY() / scale);
    }

    private static void draw(Area area, Geometry shape, TileLayer layer) {
        Geometry cut = OverlayNG.overlay(shape, SQUARE, OverlayNG.INTERSECTION, WHOLE_NUMBERS);
        List<?> polygons = PolygonExtracter.getPolygons(cut);
        if (!polygons.isEmpty()) {
            layer.polygons(
                    GEOMETRIES.createMultiPolygon(
                            polygons.stream().map(Polygon.class::cast).toArray(Polygon[]::new)),
                    described(area));
        }
    }

    private static Map<String, Object> described(Area area) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("code", area.code());
        described.put("name", area.name());
        if (area.region() != null) {
            described.put("region_code", area.region());
        }
        described.putAll(area.tally().byStatus());
        return described;
    }

    /** All together, so that neighbours go on sharing their border. What is smaller than a pixel goes. */
    private Geometry[] simplified(int zoom) {
        return CoverageSimplifier.simplify(exact, 1.0 / PIXELS / (1 << zoom));
    }

    private static Geometry shape(Area area) {
        AreaOutline outline = Objects.requireNonNull(area.outline());
        List<Polygon> polygons = new ArrayList<>();
        for (List<double[]> rings : outline.polygons()) {
            polygons.add(GEOMETRIES.createPolygon(
                    ring(rings.get(0)),
                    rings.stream().skip(1).map(AreaLayer::ring).toArray(LinearRing[]::new)));
        }
        Geometry shape = GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new));
        return shape.isValid() ? shape : GeometryFixer.fix(shape);
    }

    private static LinearRing ring(double[] ring) {
        Coordinate[] corners = new Coordinate[ring.length / 2];
        for (int corner = 0; corner < corners.length; corner++) {
            corners[corner] = new Coordinate(Mercator.x(ring[2 * corner]), Mercator.y(ring[2 * corner + 1]));
        }
        return GEOMETRIES.createLinearRing(corners);
    }
}
