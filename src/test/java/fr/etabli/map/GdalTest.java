package fr.etabli.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.etabli.testing.HubTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What GDAL, by which QGIS reads, finds in the feeds and tiles. Where it is not installed, these tests are skipped. */
@HubTest
class GdalTest {

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @BeforeAll
    static void isInstalled() {
        assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .anyMatch(place -> Path.of(place, "ogrinfo").toFile().canExecute()),
                "ogrinfo is not installed (gdal-bin)");
    }

    @ParameterizedTest
    @CsvSource({"network,Point,78", "regions,Multi Polygon,18", "departments,Multi Polygon,101"})
    void readsEveryFeedWithoutAComplaint(String feed, String geometry, int count) throws Exception {
        Path file = taken("/map/" + feed + ".geojson", feed + ".geojson");

        assertThat(ogrinfo("-al", "-so", file.toString()))
                .contains("Geometry: " + geometry + "\n", "Feature Count: " + count + "\n", "WGS 84")
                .doesNotContainIgnoringCase("warning")
                .doesNotContain("ERROR");
    }

    /** As counted over that tile by other means: the regions and departments that reach into it. */
    @Test
    void readsATileLayerByLayer() throws Exception {
        Path file = taken("/map/tiles/6/32/22.mvt", "22.mvt");
        TileReader tile = TileReader.read(Files.readAllBytes(file));

        for (String layer : List.of("regions", "departments", "schools")) {
            assertThat(ogrinfo("-so", file.toString(), layer))
                    .contains("Feature Count: " + tile.layer(layer).size() + "\n")
                    .doesNotContainIgnoringCase("warning")
                    .doesNotContain("ERROR");
        }
    }

    private Path taken(String path, String name) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofFile(folder.resolve(name)))
                .body();
    }

    private static String ogrinfo(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogrinfo", "-ro"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
