package fr.etabli.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** The outlines of areas in a tile, simplified for its zoom and cut a little outside it. */
final class AreaLayer {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static final int PIXELS = 512;

    private final List<Area> areas;
    private final Geometry[] exact;
    private final Map<Integer, AreaShapes> byZoom = new ConcurrentHashMap<>();

    /** @param areas those without an outline are not drawn */
    AreaLayer(List<Area> areas) {
        this.areas = areas.stream().filter(area -> area.outline() != null).toList();
        this.exact = this.areas.stream().map(AreaLayer::shape).toArray(Geometry[]::new);
    }

    void draw(TileAddress tile, TileLayer layer) {
        AreaShapes shapes = shapes(tile.zoom());
        for (int number : shapes.near(tile)) {
            draw(areas.get(number), shapes.cut(number, tile), layer);
        }
    }

    /** Whether the tiles of a zoom that lie in another tile, of that zoom or before it, may show anything. */
    boolean reaches(TileAddress within, int zoom) {
        return shapes(zoom).near(within).length > 0;
    }

    /** The codes of the areas within which all those tiles lie; empty where not all are the same. */
    Optional<List<String>> covering(TileAddress within, int zoom) {
        AreaShapes shapes = shapes(zoom);
        int[] near = shapes.near(within);
        return IntStream.of(near).allMatch(number -> shapes.covers(number, within))
                ? Optional.of(IntStream.of(near)
                        .mapToObj(number -> areas.get(number).code())
                        .toList())
                : Optional.empty();
    }

    private AreaShapes shapes(int zoom) {
        return byZoom.computeIfAbsent(zoom, this::simplified);
    }

    private static void draw(Area area, Geometry cut, TileLayer layer) {
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
    private AreaShapes simplified(int zoom) {
        return new AreaShapes(CoverageSimplifier.simplify(exact, 1.0 / PIXELS / (1 << zoom)));
    }

    private static Geometry shape(Area area) {
        return OutlineShape.of(
                Objects.requireNonNull(area.outline()),
                (longitude, latitude) -> new Coordinate(Mercator.x(longitude), Mercator.y(latitude)));
    }
}
