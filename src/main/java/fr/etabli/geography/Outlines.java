package fr.etabli.geography;

import fr.etabli.input.Report;
import fr.etabli.input.Rule;
import fr.etabli.vocabulary.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outlines in a GeoJSON file, by code. */
final class Outlines {

    static final Rule BAD_OUTLINES = Rule.error(
            "bad-outlines",
            "The outlines are a GeoJSON feature collection of polygons, each with the code of its area.",
            "Put back the file as the project has it, or make it anew.");

    static final Rule MISSING_OUTLINE = Rule.warning(
            "missing-outline",
            "Every department and region has an outline.",
            "Add it to the file: until then no point of that area is checked against it.");

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Map<String, Outline> byCode = new HashMap<>();
    private final String file;
    private boolean read;

    private Outlines(String file) {
        this.file = file;
    }

    static List<Rule> all() {
        return List.of(BAD_OUTLINES, MISSING_OUTLINE);
    }

    /** Reads a file; what is wrong with it is reported. */
    static Outlines read(Path path, Report report) {
        Outlines outlines = new Outlines(String.valueOf(path.getFileName()));
        try {
            outlines.readAll(JsonMapper.shared().readTree(Files.readAllBytes(path)));
            outlines.read = true;
        } catch (JacksonException bad) {
            long line = bad.getLocation() == null
                    ? 0
                    : Math.max(0, bad.getLocation().getLineNr());
            outlines.report(report, line, "This is no JSON: " + bad.getOriginalMessage() + ".");
        } catch (IllegalArgumentException bad) {
            outlines.report(report, 0, String.valueOf(bad.getMessage()));
        } catch (IOException bad) {
            outlines.report(report, 0, "The file is missing or cannot be read.");
        }
        return outlines;
    }

    /** How far outside an area a point lies, in kilometres; nothing where the area has no outline. */
    OptionalDouble distanceKm(String code, Point point) {
        Outline outline = byCode.get(code);
        return outline == null ? OptionalDouble.empty() : OptionalDouble.of(outline.distanceKm(point));
    }

    /** Whether an area's outline is missing from a file that could be read. */
    boolean lacks(String code) {
        return read && !byCode.containsKey(code);
    }

    String file() {
        return file;
    }

    private void report(Report report, long line, String message) {
        report.add(BAD_OUTLINES, file, line, null, null, message, BAD_OUTLINES.remedy());
    }

    private void readAll(JsonNode collection) {
        if (!collection.path("features").isArray()) {
            throw new IllegalArgumentException("This is no GeoJSON feature collection.");
        }
        collection.path("features").forEach(feature -> {
            String code = feature.path("properties").path("code").asString("");
            if (code.isEmpty()) {
                throw new IllegalArgumentException("A feature has no property `code`.");
            }
            byCode.put(code, new Outline(geometry(code, feature.path("geometry"))));
        });
    }

    private static Geometry geometry(String code, JsonNode geometry) {
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
