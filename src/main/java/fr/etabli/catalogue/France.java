package fr.etabli.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.GEO;
import org.eclipse.rdf4j.model.vocabulary.LOCN;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the data is about: France with its five overseas regions, by a coarse outline that contains those of all regions.
 *
 * <p>The profile allows one {@code locn:geometry}; it holds GeoJSON, which CKAN and data.gouv.fr both read there. The same
 * polygons as WKT stand beside it.
 */
final class France {

    private final String geoJson;
    private final JsonNode polygons;

    private France(String geoJson) {
        this.geoJson = geoJson;
        this.polygons = JsonMapper.shared().readTree(geoJson).path("coordinates");
    }

    static France read() {
        try (InputStream in = Objects.requireNonNull(France.class.getResourceAsStream("france.geojson"))) {
            return new France(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void describe(Graph graph) {
        graph.node(Concept.FRANCE.uri())
                .typed(LOCN.GEOMETRY_PROP, geoJson, Terms.GEOJSON_LITERAL)
                .typed(GEO.AS_WKT, wkt(), GEO.WKT_LITERAL)
                .typed(DCAT.BBOX, box().wkt(), GEO.WKT_LITERAL);
    }

    String wkt() {
        return "MULTIPOLYGON(" + elements(polygons).map(France::polygon).collect(Collectors.joining(",")) + ")";
    }

    private static String polygon(JsonNode rings) {
        return elements(rings)
                .map(ring -> elements(ring)
                        .map(point ->
                                point.path(0).asString() + " " + point.path(1).asString())
                        .collect(Collectors.joining(",", "(", ")")))
                .collect(Collectors.joining(",", "(", ")"));
    }

    /** The degrees between which it all lies. */
    Box box() {
        Box box = new Box(180, 90, -180, -90);
        for (JsonNode polygon : polygons) {
            for (JsonNode point : polygon.path(0)) {
                double longitude = point.path(0).doubleValue();
                double latitude = point.path(1).doubleValue();
                box = new Box(
                        Math.min(box.west, longitude),
                        Math.min(box.south, latitude),
                        Math.max(box.east, longitude),
                        Math.max(box.north, latitude));
            }
        }
        return box;
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    record Box(double west, double south, double east, double north) {

        String wkt() {
            return String.format(
                    Locale.ROOT,
                    "POLYGON((%1$s %2$s,%3$s %2$s,%3$s %4$s,%1$s %4$s,%1$s %2$s))",
                    west,
                    south,
                    east,
                    north);
        }
    }
}
