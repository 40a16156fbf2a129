package fr.etabli.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tiles of a running hub as a map does. */
@HubTest
class TilesOverHttpTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** From Greenwich to 11° east, from 41° to 48° north. */
    private static final String FRANCE = "/map/tiles/5/16/11.mvt";

    @LocalServerPort
    private int port;

    /** The column and the row of a point as the tiling scheme defines them, and where in the tile it lies, 0 to 4096. */
    private record Spot(int x, int y, double right, double down) {

        static Spot of(double longitude, double latitude, int zoom) {
            double side = Math.pow(2, zoom);
            double x = (longitude + 180) / 360 * side;
            double angle = Math.toRadians(latitude);
            double y = (1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2 * side;
            return new Spot((int) x, (int) y, (x - (int) x) * 4096, (y - (int) y) * 4096);
        }

        String path(int zoom) {
            return "/map/tiles/" + zoom + "/" + x + "/" + y + ".mvt";
        }
    }

    private static Spot spot(JsonNode school, int zoom) {
        JsonNode position = school.at("/geometry/coordinates");
        return Spot.of(position.path(0).doubleValue(), position.path(1).doubleValue(), zoom);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void everySchoolWithAPointIsInTheTilesOfEachZoomOnce(int zoom) throws Exception {
        List<JsonNode> schools = network();
        Set<String> paths = new TreeSet<>();
        schools.forEach(school -> paths.add(spot(school, zoom).path(zoom)));

        long sum = 0;
        Set<String> alone = new TreeSet<>();
        for (String path : paths) {
            for (TileReader.Feature one : tile(path).layer("schools")) {
                sum += one.count();
                long[] corner = one.rings().get(0)[0];
                assertThat(corner[0]).isBetween(0L, 4095L);
                assertThat(corner[1]).isBetween(0L, 4095L);
                if (one.count() == 1) {
                    assertThat(alone.add(String.valueOf(one.properties().get("slug"))))
                            .isTrue();
                }
            }
        }

        assertThat(sum).isEqualTo(schools.size());
        if (zoom == 14) {
            assertThat(alone).hasSameSizeAs(schools);
        }
    }

    @Test
    void aSchoolAloneStandsWhereItIsAndSaysWhatTheNetworkSays() throws Exception {
        for (JsonNode school : network()) {
            Spot spot = spot(school, 14);
            TileReader.Feature drawn = tile(spot.path(14)).layer("schools").stream()
                    .filter(one -> school.path("id")
                            .stringValue()
                            .equals(one.properties().get("slug")))
                    .findFirst()
                    .orElseThrow();

            assertThat((double) drawn.rings().get(0)[0][0]).isBetween(spot.right() - 1.01, spot.right() + 0.01);
            assertThat((double) drawn.rings().get(0)[0][1]).isBetween(spot.down() - 1.01, spot.down() + 0.01);
            for (String property : List.of("name", "status", "colour", "url")) {
                assertThat(drawn.properties())
                        .containsEntry(
                                property, school.at("/properties/" + property).stringValue());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5, 7, 10, 14})
    void outerRingsOfOutlinesRunClockwiseOnTheScreenAndLieInTheirTile(int zoom) throws Exception {
        Set<String> paths = new TreeSet<>();
        network().forEach(school -> paths.add(spot(school, zoom).path(zoom)));
        for (String path : paths) {
            TileReader tile = tile(path);
            for (String layer : List.of("regions", "departments")) {
                assertThat(tile.layer(layer)).isNotEmpty();
                for (TileReader.Feature area : tile.layer(layer)) {
                    assertThat(area.properties()).containsKeys("code", "name", "schools", "open");
                    assertThat(surveyed(area.rings().get(0))).isPositive();
                    for (long[][] ring : area.rings()) {
                        assertThat(surveyed(ring)).isNotZero();
                        for (long[] corner : ring) {
                            assertThat(corner[0]).isBetween(-128L, 4224L);
                            assertThat(corner[1]).isBetween(-128L, 4224L);
                        }
                    }
                }
            }
        }
    }

    /** The outlines are some two kilometres off, so not all of them need to. */
    @ParameterizedTest
    @ValueSource(ints = {6, 8, 11})
    void schoolsLieInTheOutlinesOfTheirAreas(int zoom) throws Exception {
        List<JsonNode> schools = network();
        for (String level : List.of("region", "department")) {
            int inside = 0;
            for (JsonNode school : schools) {
                Spot spot = spot(school, zoom);
                String code = school.at("/properties/" + level + "_code").stringValue();
                inside += tile(spot.path(zoom)).layer(level + "s").stream()
                                .filter(area -> code.equals(area.properties().get("code")))
                                .anyMatch(area -> holds(area, spot))
                        ? 1
                        : 0;
            }
            assertThat(inside).isGreaterThan(schools.size() * 9 / 10);
        }
    }

    private static boolean holds(TileReader.Feature area, Spot spot) {
        return area.rings().stream()
                                .filter(ring -> GEOMETRIES
                                        .createPolygon(Arrays.stream(ring)
                                                .map(corner -> new Coordinate(corner[0], corner[1]))
                                                .toArray(Coordinate[]::new))
                                        .contains(GEOMETRIES.createPoint(new Coordinate(spot.right(), spot.down()))))
                                .count()
                        % 2
                == 1;
    }

    @Test
    void theSameTileIsTheSameBytes() throws Exception {
        assertThat(get(FRANCE).body()).isEqualTo(get(FRANCE).body());
    }

    @Test
    void whereNothingIsToBeDrawnTheTileIsEmpty() throws Exception {
        HttpResponse<byte[]> ocean = get("/map/tiles/5/1/1.mvt");

        assertThat(ocean.statusCode()).isEqualTo(200);
        assertThat(ocean.body()).isEmpty();
        assertThat(ocean.headers().firstValue("content-encoding")).isEmpty();
    }

    @Test
    void aTileIsGivenOutAsEverythingElseIs() throws Exception {
        HttpResponse<byte[]> whole = get(FRANCE);
        String etag = whole.headers().firstValue("etag").orElseThrow();
        HttpResponse<byte[]> again = send(request(FRANCE).header("If-None-Match", etag));
        HttpResponse<byte[]> head = send(request(FRANCE).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        HttpResponse<byte[]> zipped = send(request(FRANCE).header("Accept-Encoding", "gzip"));

        assertThat(whole.headers().firstValue("content-type")).hasValue("application/vnd.mapbox-vector-tile");
        assertThat(whole.headers().firstValue("access-control-allow-origin")).hasValue("*");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("content-length")).hasValue(String.valueOf(whole.body().length));
        assertThat(zipped.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(whole.body());
    }

    @ParameterizedTest
    @CsvSource({
        "/map/tiles/40/0/0.mvt,404,zoom 0 to 14",
        "/map/tiles/15/0/0.mvt,404,zoom 0 to 14",
        "/map/tiles/3/8/0.mvt,404,from 0 to 7",
        "/map/tiles/3/0/8.mvt,404,from 0 to 7",
        "/map/tiles/-1/0/0.mvt,400,The zoom of a tile",
        "/map/tiles/3/-1/0.mvt,400,The column of a tile",
        "/map/tiles/3/0/1.5.mvt,400,The row of a tile",
        "/map/tiles/3/0/y.mvt,400,The row of a tile",
        "/map/tiles/99999999999/0/0.mvt,400,The zoom of a tile",
        "/map/tiles/00/0/0.mvt,400,without leading zeros",
        "/map/tiles/6/032/22.mvt,400,without leading zeros",
        "/map/tiles/6/32/022.mvt,400,without leading zeros"
    })
    void whatIsNoTileIsRefusedInWords(String path, int status, String words) throws Exception {
        HttpResponse<byte[]> refusal = send(request(path));

        assertThat(refusal.statusCode()).isEqualTo(status);
        assertThat(refusal.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(JsonMapper.shared().readTree(refusal.body()).path("detail").stringValue())
                .contains(words);
    }

    @Test
    void theDescriptionLeadsToTheTilesAndNamesWhatTheyHold() throws Exception {
        JsonNode json = JsonMapper.shared().readTree(get("/map/tiles.json").body());

        assertThat(json.path("tilejson").stringValue()).isEqualTo("3.0.0");
        assertThat(json.at("/tiles/0").stringValue()).isEqualTo("http://localhost:8080/map/tiles/{z}/{x}/{y}.mvt");
        assertThat(json.path("minzoom").intValue()).isZero();
        assertThat(json.path("maxzoom").intValue()).isEqualTo(14);
        assertThat(json.path("bounds")).hasSize(4);
        assertThat(json.at("/bounds/0").doubleValue()).isBetween(-62.0, -60.0);
        assertThat(json.at("/bounds/3").doubleValue()).isBetween(50.0, 52.0);
        TileReader tile = tile("/map/tiles/6/32/22.mvt");
        for (JsonNode layer : json.path("vector_layers")) {
            Set<String> drawn = new TreeSet<>();
            tile.layer(layer.path("id").stringValue())
                    .forEach(one -> drawn.addAll(one.properties().keySet()));
            assertThat(drawn).isNotEmpty();
            assertThat(layer.path("fields").propertyNames()).containsAll(drawn);
        }
        assertThat(tile.layers()).containsOnlyKeys("regions", "departments", "schools");
    }

    /** By the surveyor's formula, as the specification has it. */
    private static long surveyed(long[][] ring) {
        long twice = 0;
        for (int corner = 0; corner + 1 < ring.length; corner++) {
            twice += ring[corner][0] * ring[corner + 1][1] - ring[corner + 1][0] * ring[corner][1];
        }
        return twice;
    }

    private List<JsonNode> network() throws Exception {
        List<JsonNode> schools = new ArrayList<>();
        JsonMapper.shared()
                .readTree(get("/map/network.geojson").body())
                .path("features")
                .forEach(schools::add);
        return schools;
    }

    private TileReader tile(String path) throws Exception {
        return TileReader.read(get(path).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        HttpResponse<byte[]> answer = send(request(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }
}
