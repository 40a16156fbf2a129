package fr.etabli.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the feeds of a running hub as a map on another site does. */
@HubTest
class FeedsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)");

    @LocalServerPort
    private int port;

    @Test
    void everySchoolOfTheDataIsAPointOrIsNamedAsMissing() throws Exception {
        JsonNode network = json("network");
        List<List<String>> rows = rows("schools.csv");

        assertThat(network.path("features")).hasSize((int)
                rows.stream().filter(row -> !row.get(14).isEmpty()).count());
        assertThat(values(network.path("missing"), "slug"))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> row.get(14).isEmpty())
                        .map(row -> row.get(0))
                        .toList());
        for (List<String> row : rows) {
            if (!row.get(14).isEmpty()) {
                JsonNode feature = feature(network, row.get(0));
                assertThat(feature.at("/geometry/coordinates/0").doubleValue())
                        .isEqualTo(Double.parseDouble(row.get(15)));
                assertThat(feature.at("/geometry/coordinates/1").doubleValue())
                        .isEqualTo(Double.parseDouble(row.get(14)));
            }
        }
    }

    /** Boisard's rows in schools.csv and programmes.csv, and those of the trades, read by hand. */
    @Test
    void aSchoolHasAllThatADrawingNeeds() throws Exception {
        JsonNode boisard = feature(json("network"), "boisard").path("properties");

        assertThat(boisard.propertyNames())
                .containsExactly(
                        "slug",
                        "name",
                        "status",
                        "sector_code",
                        "sector",
                        "colour",
                        "trades",
                        "commune",
                        "department_code",
                        "department",
                        "region_code",
                        "region",
                        "location_precision",
                        "url");
        assertThat(boisard.path("name").stringValue()).isEqualTo("École de production Boisard");
        assertThat(boisard.path("status").stringValue()).isEqualTo("OPEN");
        assertThat(boisard.path("commune").stringValue()).isEqualTo("Vaulx-en-Velin");
        assertThat(boisard.path("department").stringValue()).isEqualTo("Rhône");
        assertThat(boisard.path("region").stringValue()).isEqualTo("Auvergne-Rhône-Alpes");
        assertThat(boisard.path("location_precision").stringValue()).isEqualTo("COMMUNE");
        assertThat(boisard.path("url").stringValue()).isEqualTo("http://localhost:8080/ecoles/boisard");
        assertThat(boisard.path("colour").stringValue())
                .isEqualTo(SectorColours.of(boisard.path("sector_code").stringValue()));
    }

    @Test
    void theNetworkIsSmall() throws Exception {
        assertThat(get("network").body().length).isLessThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"network", "regions", "departments"})
    void aFeedSaysWhoseItIsAndOfWhen(String feed) throws Exception {
        HttpResponse<byte[]> answer = get(feed);
        JsonNode collection = JSON.readTree(answer.body());

        assertThat(answer.headers().firstValue("content-type")).hasValue("application/geo+json");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue("*");
        assertThat(answer.headers().firstValue("link").orElseThrow()).endsWith("; rel=\"license\"");
        assertThat(collection.path("type").stringValue()).isEqualTo("FeatureCollection");
        assertThat(collection.path("generation").stringValue()).matches("[0-9a-f]{16}");
        assertThat(collection.path("date").stringValue()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(collection.path("licence").stringValue()).contains("licence-ouverte");
        assertThat(collection.path("attribution").stringValue()).contains("GeoNames");
    }

    @ParameterizedTest
    @ValueSource(strings = {"network", "regions", "departments"})
    void positionsLieWithinTheBoxAndHaveSevenDecimalsAtMost(String feed) throws Exception {
        JsonNode collection = json(feed);
        JsonNode box = collection.path("bbox");

        List<JsonNode> positions = new ArrayList<>();
        collection.path("features").forEach(one -> collect(one.at("/geometry/coordinates"), positions));
        assertThat(positions).isNotEmpty().allSatisfy(position -> {
            assertThat(position.path(0).doubleValue())
                    .isBetween(box.path(0).doubleValue(), box.path(2).doubleValue());
            assertThat(position.path(1).doubleValue())
                    .isBetween(box.path(1).doubleValue(), box.path(3).doubleValue());
            assertThat(position.path(0).decimalValue().scale()).isLessThanOrEqualTo(7);
        });
    }

    /** In the data at hand no school lies overseas, while every department is drawn. */
    @ParameterizedTest
    @CsvSource({"network,-5,43,8,52", "regions,-62,-22,56,52", "departments,-62,-22,56,52"})
    void theBoxIsThatOfFrance(String feed, double west, double south, double east, double north) throws Exception {
        JsonNode box = json(feed).path("bbox");

        assertThat(box.path(0).doubleValue()).isBetween(west, west + 2);
        assertThat(box.path(1).doubleValue()).isBetween(south, south + 2);
        assertThat(box.path(2).doubleValue()).isBetween(east - 2, east);
        assertThat(box.path(3).doubleValue()).isBetween(north - 2, north);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regions", "departments"})
    void ringsAreClosedAndFollowTheRightHandRuleAndMakeValidAreas(String feed) throws Exception {
        GeometryFactory geometries = new GeometryFactory();
        for (JsonNode area : json(feed).path("features")) {
            List<Polygon> polygons = new ArrayList<>();
            for (JsonNode polygon : area.at("/geometry/coordinates")) {
                List<LinearRing> rings = new ArrayList<>();
                for (int number = 0; number < polygon.size(); number++) {
                    Coordinate[] ring = polygon.path(number)
                            .valueStream()
                            .map(position -> new Coordinate(
                                    position.path(0).doubleValue(),
                                    position.path(1).doubleValue()))
                            .toArray(Coordinate[]::new);
                    assertThat(ring[0]).isEqualTo(ring[ring.length - 1]);
                    assertThat(Orientation.isCCW(ring)).isEqualTo(number == 0);
                    rings.add(geometries.createLinearRing(ring));
                }
                polygons.add(geometries.createPolygon(
                        rings.get(0), rings.stream().skip(1).toArray(LinearRing[]::new)));
            }
            IsValidOp validity = new IsValidOp(geometries.createMultiPolygon(polygons.toArray(Polygon[]::new)));
            assertThat(validity.isValid())
                    .as(() -> area.path("id") + ": " + validity.getValidationError())
                    .isTrue();
        }
    }

    @Test
    void areasCountTheSchoolsOfTheData() throws Exception {
        for (Map.Entry<String, Integer> column :
                Map.of("departments", 12, "regions", 13).entrySet()) {
            JsonNode areas = json(column.getKey());
            assertThat(areas.path("missing")).isEmpty();
            assertThat(areas.path("features"))
                    .hasSize(rows(column.getKey() + ".csv").size());
            for (JsonNode area : areas.path("features")) {
                JsonNode counts = area.path("properties");
                List<List<String>> there = rows("schools.csv").stream()
                        .filter(row -> row.get(column.getValue())
                                .equals(counts.path("code").stringValue()))
                        .toList();
                assertThat(counts.path("schools").intValue()).isEqualTo(there.size());
                for (String status : List.of("open", "planned", "closed", "unknown")) {
                    assertThat(counts.path(status).intValue()).isEqualTo((int) there.stream()
                            .filter(row -> row.get(3).equalsIgnoreCase(status))
                            .count());
                }
            }
        }
    }

    @Test
    void sectorsOfARegionAreThoseOfItsSchools() throws Exception {
        JsonNode network = json("network");
        assertThat(network.path("missing")).isEmpty();
        for (JsonNode region : json("regions").path("features")) {
            JsonNode counts = region.path("properties");
            for (String sector : SectorColours.BY_CODE.keySet()) {
                long drawn = network.path("features")
                        .valueStream()
                        .map(school -> school.path("properties"))
                        .filter(school -> school.path("region_code").equals(counts.path("code")))
                        .filter(school ->
                                sector.equals(school.path("sector_code").asString("")))
                        .count();
                assertThat(counts.path("sector_" + sector.toLowerCase(Locale.ROOT))
                                .longValue())
                        .isEqualTo(drawn);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"network", "regions", "departments"})
    void whoHasAFeedAlreadyIsToldSo(String feed) throws Exception {
        String etag = get(feed).headers().firstValue("etag").orElseThrow();

        HttpResponse<byte[]> again =
                CLIENT.send(request(feed).header("If-None-Match", etag).build(), BodyHandlers.ofByteArray());

        assertThat(etag).startsWith("W/\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("access-control-allow-origin")).hasValue("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"network", "regions", "departments"})
    void theHeadIsThatOfTheWhole(String feed) throws Exception {
        HttpResponse<byte[]> whole = get(feed);
        HttpResponse<byte[]> head = CLIENT.send(
                request(feed)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("etag", "content-type", "content-length", "link", "vary")) {
            assertThat(head.headers().allValues(name)).isEqualTo(whole.headers().allValues(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"network", "regions", "departments"})
    void compressedItIsTheSame(String feed) throws Exception {
        HttpResponse<byte[]> zipped = CLIENT.send(
                request(feed)
                        .header("Accept-Encoding", "gzip")
                        .header("Origin", "https://example.org")
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(zipped.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(zipped.headers().allValues("access-control-allow-origin")).containsExactly("*");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(get(feed).body());
    }

    private HttpRequest.Builder request(String feed) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/map/" + feed + ".geojson"));
    }

    private HttpResponse<byte[]> get(String feed) throws Exception {
        HttpResponse<byte[]> answer = CLIENT.send(request(feed).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private JsonNode json(String feed) throws Exception {
        return JSON.readTree(get(feed).body());
    }

    private static JsonNode feature(JsonNode collection, String id) {
        return collection
                .path("features")
                .valueStream()
                .filter(one -> one.path("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(JsonNode list, String property) {
        return list.valueStream().map(one -> one.path(property).stringValue()).toList();
    }

    private static void collect(JsonNode coordinates, List<JsonNode> positions) {
        if (coordinates.path(0).isNumber()) {
            positions.add(coordinates);
        } else {
            coordinates.forEach(one -> collect(one, positions));
        }
    }

    /** The cells of a table that has no line breaks within cells. */
    private static List<List<String>> rows(String table) throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("batch", "data", table))) {
            return lines.skip(1)
                    .map(line -> CELL.matcher(line)
                            .results()
                            .map(cell -> cell.group(1) == null ? cell.group(2) : cell.group(1))
                            .toList())
                    .toList();
        }
    }
}
