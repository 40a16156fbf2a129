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
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
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
            if (areas.put(code, outline(code, feature.path("geometry"))) != null) {
                throw new IllegalArgumentException("There are two outlines of " + code + ".");
            }
        });
        String credit = collection.path("attribution").asString("");
        return new OutlineFile(credit.isEmpty() ? null : credit, areas);
    }

    /** What does not draw an area says whose it is. */
    private static MultiPolygon outline(String code, JsonNode geometry) {
        MultiPolygon outline;
        try {
            outline = geometry(geometry);
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException("The outline of " + code + ": " + bad.getMessage(), bad);
        }
        TopologyValidationError error = new IsValidOp(outline).getValidationError();
        if (error != null) {
            throw new IllegalArgumentException("The outline of " + code + " crosses itself or is no area: "
                    + error.getMessage() + " at " + error.getCoordinate().x + ", " + error.getCoordinate().y
                    + ". `ogr2ogr -makevalid` mends that.");
        }
        return outline;
    }

    private static MultiPolygon geometry(JsonNode geometry) {
        String type = geometry.path("type").asString("");
        if (!Set.of("Polygon", "MultiPolygon").contains(type)) {
            throw new IllegalArgumentException("It is neither Polygon nor MultiPolygon.");
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
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A polygon has no ring.");
        }
        return GEOMETRIES.createPolygon(all.get(0), all.stream().skip(1).toArray(LinearRing[]::new));
    }

    private static Coordinate corner(JsonNode corner) {
        if (!corner.path(0).isNumber() || !corner.path(1).isNumber()) {
            throw new IllegalArgumentException("A position is no pair of numbers.");
        }
        double longitude = corner.path(0).doubleValue();
        double latitude = corner.path(1).doubleValue();
        if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
            throw new IllegalArgumentException("A position, " + longitude + ", " + latitude
                    + ", is not in degrees: give longitude and latitude (WGS 84), not a projection such as Lambert-93."
                    + " `ogr2ogr -t_srs EPSG:4326` converts it.");
        }
        return new Coordinate(longitude, latitude);
    }

    private static LinearRing ring(JsonNode ring) {
        List<Coordinate> corners = new ArrayList<>();
        ring.forEach(corner -> corners.add(corner(corner)));
        if (corners.size() < 4 || !corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            throw new IllegalArgumentException("A ring is not closed: its last position is to be its first.");
        }
        return GEOMETRIES.createLinearRing(corners.toArray(Coordinate[]::new));
    }
}
