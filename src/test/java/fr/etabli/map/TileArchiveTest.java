package fr.etabli.map;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.ServedData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All tiles in one file: read with a reader of its own, and compared with those that a running hub gives out. */
@HubTest
class TileArchiveTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int LAST_ZOOM = 14;

    @Autowired
    private Atlases atlases;

    @Autowired
    private Credits credits;

    @Autowired
    private PublicAddress address;

    @Autowired
    private ServedData served;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Tag(THOROUGH)
    @Test
    void eachSchoolIsCountedOnceAtEachZoomAndOutlinesAreValid() throws Exception {
        ArchiveReader archive = new ArchiveReader(written(LAST_ZOOM));
        long[] schools = new long[LAST_ZOOM + 1];
        for (ArchiveReader.Entry entry : archive.entries()) {
            TileReader tile = TileReader.read(archive.content(entry));
            assertThat(tile.layers()).isNotEmpty();
            int zoom = ArchiveReader.zoom(entry.id());
            assertThat(ArchiveReader.zoom(entry.id() + entry.run() - 1)).isEqualTo(zoom);
            schools[zoom] += entry.run()
                    * tile.layer("schools").stream()
                            .mapToLong(TileReader.Feature::count)
                            .sum();
            if (zoom > 10 && entry.id() % 8 != 0) {
                continue; // of the many borders, some
            }
            for (String layer : List.of("regions", "departments")) {
                tile.layer(layer).forEach(area -> polygons(area).forEach(TileArchiveTest::assertValid));
            }
        }

        assertThat(schools).containsOnly(network().size());
        assertThat(archive.number(72))
                .isEqualTo(archive.entries().stream()
                        .mapToLong(ArchiveReader.Entry::run)
                        .sum());
        assertThat(archive.number(80)).isEqualTo(archive.entries().size());
        assertThat(archive.number(88))
                .isEqualTo(archive.entries().stream()
                        .mapToLong(ArchiveReader.Entry::offset)
                        .distinct()
                        .count())
                .isLessThan(archive.number(72) / 5);
        compareWhereSchoolsAre(archive);
    }

    /** At the zooms that hold too many tiles to ask for all: the tile of each school, and those around it. */
    private void compareWhereSchoolsAre(ArchiveReader archive) throws Exception {
        for (JsonNode school : network()) {
            double longitude = school.at("/geometry/coordinates/0").doubleValue();
            double angle = Math.toRadians(school.at("/geometry/coordinates/1").doubleValue());
            for (int zoom = 7; zoom <= LAST_ZOOM; zoom++) {
                double side = Math.pow(2, zoom);
                int x = (int) ((longitude + 180) / 360 * side);
                int y = (int) ((1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2 * side);
                compare(archive, zoom, x, y);
                compare(archive, zoom, x + zoom % 3 - 1, y + 1);
            }
        }
    }

    @Test
    void everyAddressUpToZoomSixHasTheTileThatTheHubGivesOutOrNoneWhereThatIsEmpty() throws Exception {
        ArchiveReader archive = new ArchiveReader(written(6));
        for (int zoom = 0; zoom <= 6; zoom++) {
            for (int place = 0; place < 1 << (2 * zoom); place++) {
                compare(archive, zoom, place >> zoom, place & ((1 << zoom) - 1));
            }
        }
    }

    private void compare(ArchiveReader archive, int zoom, int x, int y) throws Exception {
        String path = "/map/tiles/" + zoom + "/" + x + "/" + y + ".mvt";
        assertThat(archive.tile(zoom, x, y)).as(path).isEqualTo(get(path));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9})
    void theSameGenerationGivesTheSameBytes(int lastZoom) throws Exception {
        Generation generation = served.current();
        byte[] one = written(lastZoom);
        Atlas anew = atlases.anew(generation);
        Path other = folder.resolve("other.pmtiles");
        try (TileArchive archive = new TileArchive(other, lastZoom)) {
            new TileWalk(anew.layers(), lastZoom).walk(archive::add);
            archive.finish(new TileJson(credits, address).ofArchive(lastZoom), anew.bounds(), TileJson.CENTER);
        }

        assertThat(Files.readAllBytes(other)).isEqualTo(one);
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void theHeadSaysWhatTheTilesAreAndWhere() throws Exception {
        ArchiveReader archive = new ArchiveReader(written(7));
        JsonNode metadata = archive.metadata();
        JsonNode described = JsonMapper.shared().readTree(get("/map/tiles.json"));

        assertThat(archive.shortNumber(96)).as("clustered").isEqualTo(1);
        assertThat(archive.shortNumber(97)).as("gzip within").isEqualTo(2);
        assertThat(archive.shortNumber(98)).as("gzip of tiles").isEqualTo(2);
        assertThat(archive.shortNumber(99)).as("vector tiles").isEqualTo(1);
        assertThat(archive.shortNumber(100)).isZero();
        assertThat(archive.shortNumber(101)).isEqualTo(7);
        for (int number = 0; number < 4; number++) {
            assertThat(archive.degrees(102 + 4 * number))
                    .isEqualTo(described.path("bounds").path(number).doubleValue());
        }
        assertThat(archive.shortNumber(118)).isEqualTo(5);
        assertThat(archive.degrees(119)).isEqualTo(2.4);
        assertThat(archive.degrees(123)).isEqualTo(46.6);
        assertThat(metadata.path("attribution")).isEqualTo(described.path("attribution"));
        assertThat(metadata.path("vector_layers"))
                .hasSameSizeAs(described.path("vector_layers"))
                .allSatisfy(
                        layer -> assertThat(layer.path("maxzoom").intValue()).isEqualTo(7));
    }

    private byte[] written(int lastZoom) throws IOException {
        Path file = folder.resolve("tiles.pmtiles");
        new MapFiles(atlases, new TileJson(credits, address), lastZoom).write(MapFile.TILES, served.current(), file);
        return Files.readAllBytes(file);
    }

    /** The rings of an area as the format groups them: one that runs clockwise on the screen begins a polygon. */
    private static List<Polygon> polygons(TileReader.Feature area) {
        List<Polygon> polygons = new ArrayList<>();
        List<LinearRing> rings = new ArrayList<>();
        for (long[][] corners : area.rings()) {
            LinearRing ring = GEOMETRIES.createLinearRing(Arrays.stream(corners)
                    .map(corner -> new Coordinate(corner[0], corner[1]))
                    .toArray(Coordinate[]::new));
            if (Orientation.isCCW(ring.getCoordinateSequence()) && !rings.isEmpty()) {
                polygons.add(polygon(rings));
                rings.clear();
            }
            rings.add(ring);
        }
        polygons.add(polygon(rings));
        return polygons;
    }

    private static Polygon polygon(List<LinearRing> rings) {
        assertThat(Orientation.isCCW(rings.get(0).getCoordinateSequence())).isTrue();
        return GEOMETRIES.createPolygon(rings.get(0), rings.stream().skip(1).toArray(LinearRing[]::new));
    }

    private static void assertValid(Polygon polygon) {
        IsValidOp validity = new IsValidOp(polygon);
        assertThat(validity.isValid())
                .as(() -> validity.getValidationError() + " of " + polygon)
                .isTrue();
    }

    private List<JsonNode> network() throws Exception {
        return JsonMapper.shared()
                .readTree(get("/map/network.geojson"))
                .path("features")
                .valueStream()
                .toList();
    }

    private byte[] get(String path) throws Exception {
        HttpResponse<byte[]> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
