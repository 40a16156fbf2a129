package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.etabli.testing.HubTest;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages of schools, trades and regions have in common. */
@HubTest
class EntityPagesTest {

    private static final Pattern STRUCTURED =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern QUERY = Pattern.compile("href=\"/graphiql\\?query=([^\"]*)\"");
    private static final Pattern EXPORT = Pattern.compile("href=\"(/exports/[^\"]*)\"");

    @LocalServerPort
    private int port;

    @Test
    void everySchoolTradeAndRegionOfTheInputHasItsPageInBothLanguages() throws IOException {
        List<String> paths = new ArrayList<>(List.of("/metiers", "/regions"));
        paths.addAll(paths("schools", "slug", "/ecoles/"));
        paths.addAll(paths("trades", "slug", "/metiers/"));
        paths.addAll(paths("regions", "code", "/regions/"));

        assertThat(paths).hasSize(2 + 78 + 21 + 18);
        for (String path : paths) {
            for (String language : List.of("", "/en")) {
                HttpResponse<String> page = new Visitor(port).get(language + path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).as(path).contains("</html>").doesNotContain("??", "null");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/ecoles/Boisard, /ecoles/boisard",
        "/ecoles/boisard/, /ecoles/boisard",
        "/en/metiers/Usinage/, /en/metiers/usinage",
        "/metiers/?a=b, /metiers?a=b",
        "/regions/27/, /regions/27",
        "/chiffres/PUPIL_COUNT/, /chiffres/PUPIL_COUNT",
        "/CHIFFRES/PUPIL_COUNT, /chiffres/PUPIL_COUNT",
        "/en/, /en",
        "/comparer/, /comparer",
        "/METIERS, /metiers",
        "/en/open-data, /en/open-data/",
        "/%65n/metiers;x=1, /en/metiers",
        "/regions/84;x, /regions/84",
        "//evil.example/x, /evil.example/x",
        "/en//evil.example/x, /en/evil.example/x",
        "/embed/%6dap/, /embed/map"
    })
    void whoWritesAnAddressDifferentlyIsSentToThePage(String written, String page) {
        HttpResponse<String> answer = new Visitor(port).get(written);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ecoles/nulle-part", "/metiers/rien", "/regions/99", "/en/regions/BFC"})
    void whatIsNotThereLeadsToTheSearchAndTheLists(String path) {
        HttpResponse<String> answer = new Visitor(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/regions\"", "/metiers\"", "noindex");
    }

    @ParameterizedTest
    @CsvSource({
        "/metiers/usinage, 3, Usinage",
        "/en/metiers/usinage, 3, Machining",
        "/regions/27, 3, Bourgogne-Franche-Comté",
        "/ecoles/boisard, 4, École de production Boisard",
        "/metiers, 2, Les métiers"
    })
    void aPageTellsSearchEnginesTheWayDownToIt(String path, int steps, String name) {
        JsonNode trail = structured(path, "BreadcrumbList").get("itemListElement");

        assertThat(trail.size()).isEqualTo(steps);
        JsonNode last = trail.get(steps - 1);
        assertThat(last.get("position").asInt()).isEqualTo(steps);
        assertThat(last.get("name").asString()).isEqualTo(name);
        assertThat(last.get("item").asString()).isEqualTo("http://localhost:8080" + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ecoles/boisard", "/metiers/usinage", "/regions/27", "/regions/94"})
    void theQueriesAndFilesThatAPageOffersAnswer(String path) {
        String page = new Visitor(port).get(path).body();
        Matcher query = QUERY.matcher(page);
        assertThat(query.find()).isTrue();

        String asked = URLDecoder.decode(query.group(1), StandardCharsets.UTF_8);
        String answer = new Visitor(port)
                .post(
                        "/graphql",
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("query", asked)
                                .toString())
                .body();
        assertThat(answer).contains("\"data\"").doesNotContain("\"errors\"");
        EXPORT.matcher(page).results().forEach(found -> assertThat(new Visitor(port)
                        .get(found.group(1).replace("&amp;", "&"), "Accept", "text/csv")
                        .statusCode())
                .as(found.group(1))
                .isEqualTo(200));
    }

    private JsonNode structured(String path, String type) {
        Matcher script = STRUCTURED.matcher(new Visitor(port).get(path).body());
        assertThat(script.find()).as(path).isTrue();
        for (JsonNode one : JsonMapper.shared().readTree(script.group(1)).get("@graph")) {
            if (one.get("@type").asString().equals(type)) {
                return one;
            }
        }
        throw new AssertionError("No " + type + " on " + path);
    }

    private static List<String> paths(String table, String column, String before) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of("batch/data", table + ".csv"))) {
            return reader.stream().map(row -> before + row.getField(column)).toList();
        }
    }
}
