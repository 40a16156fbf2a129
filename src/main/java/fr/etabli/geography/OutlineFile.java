package fr.etabli.geography;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GeoJSON feature collection of the outlines of areas.
 *
 * @param credit what the file says of where they come from and how exact they are, in its member {@code attribution}
 * @param areas  by code, longitude as x and latitude as y, in degrees
 */
record OutlineFile(@Nullable String credit, Map<String, MultiPolygon> areas) {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** @throws IllegalArgumentException with what is wrong with the file, where it is JSON */
    static OutlineFile read(Path path) throws IOException {
        JsonNode collection = JsonMapper.shared().readTree(Files.readAllBytes(path));
        if (!collection.path("features").isArray()) {
            throw new IllegalArgumentException("This is no GeoJSON feature collection.");
        }
        Map<String, MultiPolygon> areas = new LinkedHashMap<>();
        collection.path("features").forEach(feature -> {
            String code = feature.path("properties").path("code").asString("");
            if (code.isEmpty()) {
                throw new IllegalArgumentException("A feature has no property `code`.");
            }
            areas.put(code, geometry(code, feature.path("geometry")));
        });
        String credit = collection.path("attribution").asString("");
        return new OutlineFile(credit.isEmpty() ? null : credit, areas);
    }

    private static MultiPolygon geometry(String code, JsonNode geometry) {
        String type = geometry.path("type").asString("");
        if (!Set.of("Polygon", "MultiPolygon").contains(type)) {
            throw new IllegalArgumentException("The outline of " + code + " is neither Polygon nor MultiPolygon.");
        }
        JsonNode coordinates = geometry.path("coordinates");
        List<Polygon> polygons = new ArrayList<>();
        if (type.equals("Polygon")) {
            polygons.add(polygon(coordinates));
        } else {
            coordinates.forEach(polygon -> polygons.add(polygon(polygon)));
        }
        return GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        rings.forEach(ring -> all.add(ring(ring)));
        @Nullable LinearRing shell = all.isEmpty() ? null : all.get(0);
        return GEOMETRIES.createPolygon(shell, all.stream().skip(1).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode ring) {
        List<Coordinate> corners = new ArrayList<>();
        ring.forEach(corner -> corners.add(
                new Coordinate(corner.path(0).doubleValue(), corner.path(1).doubleValue())));
        return GEOMETRIES.createLinearRing(corners.toArray(Coordinate[]::new));
    }
}
