package fr.etabli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.extract.Checksum;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.Generation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class OpenDataTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    private Publisher publisher;

    @Autowired
    private Publications publications;

    @LocalServerPort
    private int port;

    private Publication publication =
            new Publication("", new Generation("0000000000000000"), 0, "", Instant.EPOCH, null, List.of());

    @BeforeEach
    void publish() {
        publication = publisher.publish().publication();
    }

    @Test
    void aVersionIsServedForEverAndTheLatestForAMinute() throws Exception {
        byte[] expected = bytes("schools.csv");

        HttpResponse<byte[]> version = get(path("schools.csv"));
        HttpResponse<byte[]> latest = get("/open-data/latest/schools.csv");

        assertThat(version.statusCode()).isEqualTo(200);
        assertThat(version.body()).isEqualTo(expected);
        assertThat(latest.body()).isEqualTo(expected);
        assertThat(header(version, "Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(header(version, "Content-Length")).isEqualTo(String.valueOf(expected.length));
        assertThat(header(version, "ETag")).matches("\"[0-9a-f]{32}\"").isEqualTo(header(latest, "ETag"));
        assertThat(header(version, "Cache-Control")).contains("immutable").contains("max-age=31536000");
        assertThat(header(latest, "Cache-Control")).isEqualTo("max-age=60, public");
        assertThat(header(latest, "Content-Location")).isEqualTo(path("schools.csv"));
        assertThat(header(version, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(version, "Link")).endsWith("; rel=\"license\"");
        assertThat(header(get(path("schools.geojson")), "Content-Type")).isEqualTo("application/geo+json");
        assertThat(header(get(path("sources.ndjson")), "Content-Type")).isEqualTo("application/x-ndjson");
    }

    @Test
    void whoAcceptsGzipGetsItUnderAnETagOfItsOwn() throws Exception {
        HttpResponse<byte[]> zipped = get(path("schools.ndjson"), "Accept-Encoding", "br, gzip;q=0.8");
        HttpResponse<byte[]> refused = get(path("schools.ndjson"), "Accept-Encoding", "gzip;q=0");

        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(header(zipped, "ETag")).isNotEqualTo(header(refused, "ETag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(bytes("schools.ndjson"));
        assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(refused.body()).isEqualTo(bytes("schools.ndjson"));
    }

    @Test
    void whatTheClientHasIsNotSentAgain() throws Exception {
        String plain = header(get(path("schools.csv")), "ETag");
        String zipped = header(get(path("schools.csv"), "Accept-Encoding", "gzip"), "ETag");

        HttpResponse<byte[]> unchanged = get(path("schools.csv"), "If-None-Match", "\"other\", " + plain);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(header(unchanged, "ETag")).isEqualTo(plain);
        assertThat(get(path("schools.csv"), "If-None-Match", zipped).statusCode())
                .isEqualTo(200);
        assertThat(get(path("schools.csv"), "If-None-Match", zipped, "Accept-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aPartOfThePlainFormCanBeAskedFor() throws Exception {
        byte[] all = bytes("schools.csv");

        HttpResponse<byte[]> part = get(path("schools.csv"), "Range", "bytes=10-19", "Accept-Encoding", "gzip");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(all, 10, 20));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + all.length);
        assertThat(part.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(get(path("schools.csv"), "Range", "bytes=-5").body())
                .isEqualTo(Arrays.copyOfRange(all, all.length - 5, all.length));
        assertThat(get(path("schools.csv"), "Range", "bytes=5-").body())
                .isEqualTo(Arrays.copyOfRange(all, 5, all.length));

        HttpResponse<byte[]> beyond = get(path("schools.csv"), "Range", "bytes=" + all.length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + all.length);
        assertThat(get(path("schools.csv"), "Range", "lines=1-2").statusCode()).isEqualTo(200);
        assertThat(get(path("schools.csv"), "Range", "bytes=0-1", "If-Range", "\"another version\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(path("schools.csv"), "Range", "bytes=0-1", "If-Range", header(part, "ETag"))
                        .statusCode())
                .isEqualTo(206);
    }

    /** As a map on another site does, whose browser adds its origin and takes what is compressed. */
    @Test
    void theTilesInOneFileAreReadInPartsFromAnywhere() throws Exception {
        byte[] all = bytes("map-tiles.pmtiles");
        String[] browser = {"Origin", "https://example.org", "Accept-Encoding", "gzip, br", "Range", "bytes=0-126"};

        HttpResponse<byte[]> head = get(path("map-tiles.pmtiles"), browser);
        HttpResponse<byte[]> whole = get(path("map-tiles.pmtiles"), "Accept-Encoding", "gzip");
        HttpResponse<byte[]> asked = send(HttpRequest.newBuilder(address(path("map-tiles.pmtiles")))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .headers("Origin", "https://example.org", "Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "range, if-range")
                .build());

        assertThat(head.statusCode()).isEqualTo(206);
        assertThat(head.body())
                .isEqualTo(Arrays.copyOf(all, 127))
                .startsWith("PMTiles\3".getBytes(StandardCharsets.US_ASCII));
        assertThat(header(head, "Content-Range")).isEqualTo("bytes 0-126/" + all.length);
        assertThat(header(head, "ETag")).isEqualTo(header(whole, "ETag"));
        assertThat(head.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(header(head, "Access-Control-Expose-Headers")).contains("ETag", "Content-Range");
        assertThat(header(head, "Vary")).doesNotContain("Accept-Encoding");
        assertThat(header(whole, "Content-Type")).isEqualTo("application/vnd.pmtiles");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "Content-Encoding")).isEmpty();
        assertThat(whole.body()).isEqualTo(all);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(header(asked, "Access-Control-Allow-Headers")).contains("range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"network", "regions", "departments"})
    void feedsOfTheMapArePublishedAsTheHubGivesThemOut(String feed) throws Exception {
        assertThat(get(path("map-" + feed + ".geojson")).body())
                .isEqualTo(get("/map/" + feed + ".geojson").body());
    }

    @Test
    void headAnswersAsGetDoesWithoutABody() throws Exception {
        HttpResponse<byte[]> head = send(HttpRequest.newBuilder(address(path("outcomes.csv")))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
        HttpResponse<byte[]> get = get(path("outcomes.csv"));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Length", "Content-Type", "ETag", "Cache-Control", "Accept-Ranges")) {
            assertThat(header(head, name)).isEqualTo(header(get, name));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publication.json",
                "schools.csv.gz",
                "..%2F.lock",
                "%2e%2e%2f.lock",
                "..%5C.lock",
                "%00",
                ".",
                "sources.geojson",
                "schools.csv/../publication.json"
            })
    void onlyWhatThePublicationListsIsServed(String name) throws Exception {
        for (String version : List.of(publication.version(), "latest", "..", "%2e%2e", ".writing-2026-01-01.1")) {
            HttpResponse<byte[]> answer = get("/open-data/" + version + "/" + name);

            assertThat(answer.statusCode()).as(version + "/" + name).isBetween(400, 499);
        }
    }

    @Test
    void whatIsNotThereIsSaidInPlainWords() throws Exception {
        HttpResponse<byte[]> noVersion = get("/open-data/2001-01-01.1/schools.csv");
        HttpResponse<byte[]> noFile = get(path("ecoles.csv"));

        assertThat(noVersion.statusCode()).isEqualTo(404);
        assertThat(text(noVersion))
                .contains("La version 2001-01-01.1 n'existe pas")
                .contains("/open-data/latest/");
        assertThat(noFile.statusCode()).isEqualTo(404);
        assertThat(text(noFile))
                .contains("schools.csv, schools.ndjson, schools.json, schools.geojson, schools.xlsx, schools.parquet");
    }

    @Test
    void graphQlTellsTheVersionAndTheFiles() throws Exception {
        JsonNode data = graphQl(
                """
                { dataVersion { id loadedAt schoolCount publication }
                  dataset(slug: "schools") { version issuedAt licence attribution distributions { format mediaType url byteSize sha256 rowCount } }
                  none: dataset(slug: "ecoles") { slug }
                  datasets { slug title } }
                """);

        assertThat(data.at("/dataVersion/publication").asString()).isEqualTo(publication.version());
        assertThat(data.at("/dataVersion/id").asString())
                .isEqualTo(publication.generation().id());
        // Of the 78 rows of schools.csv 64 have the status OPEN, as counted outside.
        assertThat(data.at("/dataVersion/schoolCount").asInt()).isEqualTo(64);
        assertThat(data.at("/none").isNull()).isTrue();
        assertThat(data.at("/datasets").size()).isEqualTo(8);
        JsonNode csv = data.at("/dataset/distributions/0");
        assertThat(csv.at("/format").asString()).isEqualTo("CSV");
        assertThat(csv.at("/rowCount").asInt()).isEqualTo(78);
        assertThat(csv.at("/url").asString()).isEqualTo("http://localhost:8080" + path("schools.csv"));
        assertThat(csv.at("/byteSize").asLong()).isEqualTo(bytes("schools.csv").length);
        assertThat(csv.at("/sha256").asString()).isEqualTo(Checksum.of(bytes("schools.csv")));
        assertThat(data.at("/dataset/attribution").asString()).contains("GeoNames (CC BY 4.0)");
    }

    private JsonNode graphQl(String query) throws Exception {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(address("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("query", query))))
                .build());
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.has("errors")).as(text(answer)).isFalse();
        return body.get("data");
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(
                publications.path(publication, publication.file(name).orElseThrow()));
    }

    private String path(String name) {
        return "/open-data/" + publication.version() + "/" + name;
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private static HttpResponse<byte[]> send(HttpRequest request) throws Exception {
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
