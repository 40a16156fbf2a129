package fr.etabli.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.Etabli;
import fr.etabli.ingest.Ingest;
import fr.etabli.testing.InputCopy;
import fr.etabli.testing.SharedNode;
import fr.etabli.vocabulary.Generation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hubs that have other outlines than those at hand, or none. */
class OtherOutlinesTest {

    private static final String PREFIX = "outlines";

    /** Île-de-France as a box, in the manner of a file of the IGN: more decimals than we give, a ring clockwise. */
    private static final String ONE_REGION =
            """
            {"type":"FeatureCollection","attribution":"IGN, essai","features":[{"type":"Feature",
             "properties":{"code":"11","nom":"ÎLE-DE-FRANCE"},"geometry":{"type":"MultiPolygon","coordinates":[[[
             [1.500000012345,48.100000012345],[1.500000012345,49.2],[3.5,49.2],[3.5,48.100000012345],
             [1.500000012345,48.100000012345]]]]}}]}
            """;

    @TempDir
    private Path directory;

    @AfterEach
    void removeIndices() throws Exception {
        String indices = send("GET", "/_cat/indices/" + PREFIX + "-*?h=index", "")
                .strip()
                .replaceAll("\\s+", ",");
        send("DELETE", "/" + indices, "");
    }

    @Test
    void whatIsPutInTheirPlaceIsDrawnAndItsSourceNamed() throws Exception {
        InputCopy input = InputCopy.in(directory.resolve("input"));
        Files.writeString(input.reference().resolve("regions.geojson"), ONE_REGION);
        try (ConfigurableApplicationContext hub = hub(input)) {
            Generation generation = hub.getBean(Ingest.class).run(false).generation();
            Atlas atlas = hub.getBean(Atlases.class).of(generation);

            JsonNode regions = json(atlas.regions());
            assertThat(regions.path("outlines").asString()).isEqualTo("IGN, essai");
            assertThat(regions.path("missing")).hasSize(17);
            assertThat(regions.path("bbox").toString()).isEqualTo("[1.5,48.1,3.5,49.2]");
            assertThat(feature(regions, "11").at("/geometry/coordinates/0/0").toString())
                    .isEqualTo("[[1.5,48.1],[3.5,48.1],[3.5,49.2],[1.5,49.2],[1.5,48.1]]");
            assertThat(feature(regions, "84").path("geometry").isNull()).isTrue();
            assertThat(feature(regions, "84").at("/properties/schools").intValue())
                    .isPositive();
            assertThat(json(atlas.departments()).path("outlines").asString()).contains("Voronoï");
            TileReader tile = TileReader.read(bytes(atlas.layers().tile(new TileAddress(5, 16, 11))));
            assertThat(tile.layer("regions")).singleElement().satisfies(area -> assertThat(area.properties())
                    .containsEntry("code", "11"));
            assertThat(tile.layer("departments")).hasSizeGreaterThan(50);
        }
    }

    /** Its indices as a hub left them that knew no outlines yet. */
    @Test
    void aGenerationOfAnOlderHubShowsItsSchoolsAndNamesAllAreasAsMissing() throws Exception {
        InputCopy input = InputCopy.in(directory.resolve("input"));
        Generation generation;
        try (ConfigurableApplicationContext hub = hub(input)) {
            generation = hub.getBean(Ingest.class).run(false).generation();
        }
        send("DELETE", "/" + PREFIX + "-outlines-" + generation.id(), "");
        String manifest = "/" + PREFIX + "-manifest-" + generation.id();
        String document = send("GET", manifest + "/_source/manifest", "");
        String older = document.replace("\"outlines\":119,", "");
        assertThat(older).isNotEqualTo(document);
        send("PUT", manifest + "/_doc/manifest?refresh=true", older);

        try (ConfigurableApplicationContext hub = hub(input)) {
            Atlas atlas = hub.getBean(Atlases.class).of(generation);
            Path archive = directory.resolve("tiles.pmtiles");
            hub.getBean(MapFiles.class).write(MapFile.TILES, generation, archive);

            assertThat(json(atlas.network()).path("features")).hasSize(78);
            assertThat(json(atlas.regions()).path("missing")).hasSize(18);
            assertThat(json(atlas.departments()).path("missing")).hasSize(101);
            assertThat(json(atlas.departments()).has("bbox")).isFalse();
            TileReader world = TileReader.read(new ArchiveReader(Files.readAllBytes(archive)).tile(0, 0, 0));
            assertThat(world.layers()).containsOnlyKeys("schools");
            assertThat(world.layer("schools").stream()
                            .mapToLong(TileReader.Feature::count)
                            .sum())
                    .isEqualTo(78);
        }
    }

    private ConfigurableApplicationContext hub(InputCopy input) {
        return new SpringApplicationBuilder(Etabli.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--etabli.command=test",
                        "--etabli.directory=" + directory.resolve("hub"),
                        "--etabli.elasticsearch.uris=" + SharedNode.address(),
                        "--etabli.elasticsearch.prefix=" + PREFIX,
                        "--etabli.ingest.data=" + input.data(),
                        "--etabli.ingest.reference=" + input.reference());
    }

    private static JsonNode feature(JsonNode collection, String id) {
        return collection
                .path("features")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(Feed feed) throws IOException {
        return JsonMapper.shared().readTree(bytes(feed));
    }

    private static byte[] bytes(Feed feed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        feed.write(bytes);
        return bytes.toByteArray();
    }

    private static String send(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(SharedNode.address() + path))
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
