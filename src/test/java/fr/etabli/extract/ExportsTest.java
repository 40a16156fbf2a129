package fr.etabli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.ServedData;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Links from GraphQL to files, and the files behind them. */
@HubTest
class ExportsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HUB = "http://localhost:8080";

    private static final String SCHOOLS =
            """
            query($filter: SchoolFilter!, $orderBy: SchoolOrder) {
              schools(filter: $filter, orderBy: $orderBy, first: 100) {
                totalCount nodes { slug } export(format: NDJSON)
              }
            }""";
    private static final String OUTCOMES =
            """
            query($filter: OutcomeFilter!) {
              outcomes(filter: $filter, first: 100) {
                totalCount pageInfo { hasNextPage } nodes { id } export(format: NDJSON) geo: export(format: GEOJSON)
              }
            }""";

    @Autowired
    private ServedData served;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": \"soudeur près de Saint-Nazaire\"}",
                "{\"text\": \"usinage & « fraisage » +20% ?\"}",
                "{\"trades\": [\"usinage\", \"menuiserie\"], \"regions\": [\"84\", \"52\"], \"statuses\": [\"OPEN\", \"PLANNED\"]}",
                "{\"near\": {\"place\": \"Besançon\", \"radiusKm\": 300}}",
                "{\"near\": {\"latitude\": 47.2, \"longitude\": -1.55, \"radiusKm\": 120.5}, \"trades\": [\"usinage\"]}",
                "{\"within\": {\"west\": -5.0, \"south\": 43.25, \"east\": 3, \"north\": 51}, \"networks\": [\"fnep\"]}",
                "{\"departments\": [\"69\"], \"qualificationTypes\": [\"CAP\", \"BAC_PRO\"]}"
            })
    void theLinkHoldsTheSameSchoolsInTheSameOrder(String filter) {
        for (String order : List.of("null", "\"NAME\"", "\"NEWEST\"")) {
            JsonNode schools = ask(SCHOOLS, "{\"filter\":" + filter + ",\"orderBy\":" + order + "}")
                    .at("/data/schools");

            String link = schools.at("/export").asString();
            HttpResponse<String> file = follow(link);

            assertThat(file.statusCode()).as(link).isEqualTo(200);
            assertThat(values(file.body(), "slug")).as(link).isEqualTo(values(schools.at("/nodes"), "slug"));
            assertThat(header(file, "Etabli-Row-Count"))
                    .isEqualTo(schools.at("/totalCount").asString());
        }
    }

    @Test
    void theLinkOfATradeOrRegionHoldsItsSchoolsAlone() {
        JsonNode data = ask(
                        """
                        {
                          trade(slug: "usinage") {
                            all: schools(first: 100) { nodes { slug } export(format: NDJSON) }
                            both: schools(filter: { trades: ["menuiserie", "metallerie"] }, first: 100) {
                              nodes { slug } export(format: NDJSON)
                            }
                          }
                          region(code: "84") {
                            all: schools(filter: { text: "bois" }, first: 100) { nodes { slug } export(format: NDJSON) }
                            both: schools(filter: { regions: ["84", "11"] }, first: 100) {
                              nodes { slug } export(format: NDJSON)
                            }
                          }
                        }""",
                        "{}")
                .at("/data");

        assertThat(data.at("/trade/all/export").asString()).contains("schools.ndjson?trade=usinage&version=");
        assertThat(data.at("/trade/both/export").asString()).contains("&ofTrade=usinage&");
        for (String list : List.of("/trade/all", "/trade/both", "/region/all", "/region/both")) {
            JsonNode schools = data.at(list);
            assertThat(values(follow(schools.at("/export").asString()).body(), "slug"))
                    .as(list)
                    .isEqualTo(values(schools.at("/nodes"), "slug"))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"indicators\": [\"SCHOOL_COUNT\", \"PUPIL_COUNT\"], \"kinds\": [\"OBSERVED\"]}",
                "{\"subjects\": [\"network:fnep\"], \"statedFrom\": \"2020\", \"statedTo\": \"2023-06\"}",
                "{\"disputedOnly\": true, \"periodFrom\": \"2019-09-01\", \"periodTo\": \"2024\"}"
            })
    void theLinkHoldsTheSameFigures(String filter) {
        JsonNode outcomes = ask(OUTCOMES, "{\"filter\":" + filter + "}").at("/data/outcomes");

        HttpResponse<String> file = follow(outcomes.at("/export").asString());

        assertThat(header(file, "Etabli-Row-Count"))
                .isEqualTo(outcomes.at("/totalCount").asString());
        assertThat(values(file.body(), "id").stream()
                        .limit(100)
                        .map(key -> "outcome:" + key)
                        .toList())
                .isEqualTo(values(outcomes.at("/nodes"), "id"));
        assertThat(outcomes.at("/geo").isNull()).isTrue();
    }

    @Test
    void programmesStandWhereTheirSchoolsAre() throws Exception {
        JsonNode programmes = JSON.readTree(
                get("/exports/programmes.geojson?trade=bijouterie-joaillerie").body());

        assertThat(programmes.at("/features")).hasSize(2);
        assertThat(programmes.at("/features/0/geometry/coordinates/0").asDouble())
                .isEqualTo(6.29151);
    }

    @Test
    void programmesAreThoseOfTheSchoolsThatMatch() {
        List<String> trades =
                values(get("/exports/programmes.ndjson?trade=usinage&region=84").body(), "trade");
        List<String> regions =
                values(get("/exports/programmes.ndjson?trade=usinage&region=84").body(), "region_code");

        assertThat(trades).isNotEmpty().containsOnly("usinage");
        assertThat(regions).containsOnly("84");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schools.csv?colour=red | 400 | There is no parameter `colour` here.",
                "schools.csv?indicator=schools | 400 | There is no parameter `indicator` here.",
                "schools.csv?status=open | 400 | Write one of OPEN, PLANNED, CLOSED, UNKNOWN.",
                "schools.csv?order=NAME&order=NEWEST | 400 | `order` is given 2 times",
                "schools.csv?order=DISTANCE | 400 | say from where",
                "schools.csv?trade=couture-spatiale | 400 | “couture-spatiale”, which does not exist",
                "schools.csv?ofRegion=999 | 400 | “999”, which does not exist",
                "schools.csv?bbox=1,2,3 | 400 | west,south,east,north",
                "schools.csv?radiusKm=20 | 400 | give `near` a place",
                "schools.csv?near=48.85,2.35&radiusKm=far | 400 | kilometres, such as 50",
                "schools.csv?near=Xyzzyville | 400 | Xyzzyville",
                "schools.csv?version=yesterday | 400 | sixteen hexadecimal digits",
                "schools.csv?version=0123456789abcdef | 410 | Ask for the link again",
                "outcomes.csv?statedFrom=last-year | 400 | Write a year, month or day",
                "outcomes.csv?disputedOnly=maybe | 400 | Write true or false.",
                "outcomes.csv?kind=GUESSED | 400 | Write one of OBSERVED",
                "outcomes.geojson | 404 | It can as: csv, ndjson, json, xlsx, parquet.",
                "schools.pdf | 404 | It can as: csv, ndjson, json, geojson, xlsx, parquet.",
                "sources.csv | 404 | There are: schools, programmes, outcomes."
            })
    void whatCannotBeAskedIsRefusedInPlainWords(String path, int status, String words) {
        HttpResponse<String> answer = calls().get("/exports/" + path, "Accept", "text/html,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(JSON.readTree(answer.body()).at("/detail").asString()).contains(words);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "json", "geojson"})
    void theAnswerSaysWhatItHoldsAndUnderWhichTerms(String extension) throws Exception {
        String path = "/exports/schools." + extension;
        HttpResponse<String> get = calls().get(path, "Origin", "https://example.org");
        HttpResponse<String> head =
                calls().send(calls().request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));

        for (HttpResponse<String> answer : List.of(get, head)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Link"))
                    .isEqualTo("<https://www.etalab.gouv.fr/licence-ouverte-open-licence>; rel=\"license\"");
            assertThat(header(answer, "Content-Disposition"))
                    .isEqualTo("attachment; filename=\"schools-" + served.current() + "." + extension + "\"");
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(header(answer, "ETag")).startsWith("W/\"" + served.current());
            assertThat(header(answer, "Etabli-Row-Count")).matches("[1-9]\\d*");
        }
        assertThat(head.body()).isEmpty();
        assertThat(calls().get(path, "If-None-Match", header(get, "ETag")).statusCode())
                .isEqualTo(304);
        byte[] zipped = HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(get.body());
    }

    private JsonNode ask(String document, String variables) {
        Map<String, Object> given = new LinkedHashMap<>();
        JSON.readTree(variables).properties().forEach(one -> given.put(one.getKey(), one.getValue()));
        JsonNode answer = calls().ask(document, given);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer;
    }

    private static List<String> values(String ndjson, String column) {
        return ndjson.lines()
                .map(line -> JSON.readTree(line).at("/" + column).asString())
                .toList();
    }

    private static List<String> values(JsonNode nodes, String field) {
        return nodes.valueStream().map(node -> node.at("/" + field).asString()).toList();
    }

    private GraphQlCalls calls() {
        return new GraphQlCalls(port);
    }

    private HttpResponse<String> get(String path) {
        return calls().get(path);
    }

    /** Links begin with the public address, which is not that of the test's hub. */
    private HttpResponse<String> follow(String link) {
        assertThat(link).startsWith(HUB + "/exports/");
        return get(link.substring(HUB.length()));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
