package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.school.SchoolStatus;
import fr.etabli.testing.HubTest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reads the embedded map as a browser in a frame does, and holds its list to the input files. */
@HubTest
class EmbedTest {

    private static final String HOSTILE = "Fer & <script>alert(1)</script> \"Cie\"";
    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)");
    private static final Pattern SCHOOL =
            Pattern.compile("<li data-lon=[^>]*>\\s*<p><a href=\"(?:/en)?/ecoles/([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void theListHoldsEverySchoolWithItsPoint() throws Exception {
        String page = body("/embed/map");

        for (List<String> row : rows("schools.csv")) {
            assertThat(page)
                    .contains("data-lon=\"" + Double.valueOf(row.get(15)) + "\" data-lat=\""
                            + Double.valueOf(row.get(14)) + "\"")
                    .contains("href=\"/ecoles/" + row.get(0) + "\" target=\"_blank\" rel=\"noopener\"");
        }
        assertThat(listed(page)).hasSameSizeAs(rows("schools.csv"));
        assertThat(page).contains("78 écoles connues.");
    }

    @ParameterizedTest
    @CsvSource({
        "region=84, 13, 84",
        "region=11&region=93, 13, 11 93",
        "department=69&department=42, 12, 69 42",
        "region=84&department=69, 12, 69"
    })
    void theListIsThatOfTheArea(String query, int column, String codes) throws Exception {
        Set<String> wanted = Set.of(codes.split(" "));

        assertThat(listed(body("/embed/map?" + query)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(rows("schools.csv").stream()
                        .filter(row -> wanted.contains(row.get(column)))
                        .map(row -> row.get(0))
                        .toList());
    }

    @Test
    void theListIsThatOfTheTrade() throws Exception {
        Set<String> schools = rows("programmes.csv").stream()
                .filter(row -> row.get(2).equals("usinage"))
                .map(row -> row.get(0))
                .collect(Collectors.toSet());

        assertThat(listed(body("/embed/map?trade=usinage")))
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(schools);
    }

    @Test
    void withoutAScriptThereIsThePictureOfTheSameSchools() {
        String page = body("/embed/map?region=84&trade=usinage");

        assertThat(page).contains("src=\"/map/network.svg?trade=usinage&amp;region=84&amp;bare=true\"");
        assertThat(new Visitor(port)
                        .get("/map/network.svg?trade=usinage&region=84&bare=true")
                        .body()
                        .split("data-schools=\"1\"", -1))
                .hasSize(1 + listed(page).size());
    }

    @Test
    void itIsTheOnlyPageThatOthersMayFrame() {
        HttpResponse<String> map = new Visitor(port).get("/embed/map");

        assertThat(policy(map))
                .contains("frame-ancestors *", "default-src 'none'", "script-src 'self';", "style-src 'self';")
                .contains("connect-src 'self'", "img-src 'self'")
                .doesNotContain("unsafe", "http");
        assertThat(map.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(map.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(policy(new Visitor(port).get("/embed/map?region=nowhere"))).contains("frame-ancestors *");
        for (String other : List.of("/", "/ecoles/boisard", "/embed/", "/embed/maps", "/graphiql")) {
            assertThat(policy(new Visitor(port).get(other))).contains("frame-ancestors 'none'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed/map", "/embed/map?lang=en", "/embed/map?region=nowhere"})
    void nothingComesFromElsewhereAndNothingIsInline(String path) {
        String page = body(path);

        assertThat(Visitor.resources(page)).isNotEmpty().allMatch(address -> address.matches("/[^/].*"));
        assertThat(page).doesNotContain("<script>", "<style", " style=", " onclick=");
        for (String resource : Visitor.resources(page)) {
            String body = new Visitor(port).get(resource.replace("&amp;", "&")).body();
            assertThat(body).isNotEmpty().doesNotContain("@import", "url(//", "url(http");
        }
    }

    @Test
    void itSpeaksEnglishWhereAsked() {
        String english = body("/embed/map?lang=en&region=84");

        assertThat(english)
                .contains("<html lang=\"en\">", "The écoles de production", "13 known schools.", "Machining")
                .contains("href=\"/en/ecoles/boisard\"", "lang=en")
                .doesNotContain("Usinage<", "Carte fournie");
        assertThat(body("/en/embed/map?region=84")).contains("<html lang=\"en\">", "13 known schools.");
        assertThat(body("/embed/map?lang=fr&region=84"))
                .contains("<html lang=\"fr\">", "Usinage<", "Carte fournie par Établi");
    }

    @Test
    void itGivesOutTheLineThatPutsItIntoAPage() {
        assertThat(body("/embed/map?region=11&trade=usinage&height=500"))
                .contains("data-height=\"500\"")
                .contains(
                        "&lt;iframe src=&quot;http://localhost:8080/embed/map?trade=usinage&amp;amp;region=11&amp;amp;height=500&quot;"
                                + " title=&quot;Carte des écoles de production&quot; width=&quot;100%&quot; height=&quot;500&quot;"
                                + " loading=&quot;lazy&quot;&gt;&lt;/iframe&gt;");
    }

    @ParameterizedTest
    @CsvSource({
        "region=1, «\u00a01\u00a0» n’est pas une valeur possible de «\u00a0region\u00a0».",
        "department=20, «\u00a020\u00a0» n’est pas une valeur possible de «\u00a0department\u00a0».",
        "trade=%3Cscript%3E, «\u00a0&lt;script&gt;\u00a0» n’est pas une valeur possible de «\u00a0trade\u00a0».",
        "lang=de, «\u00a0de\u00a0» n’est pas une langue possible",
        "lang=fr&lang=en, «\u00a0fr&#44; en\u00a0» n’est pas une langue possible",
        "height=299, «\u00a0299\u00a0» n’est pas une hauteur possible",
        "height=99999999999, «\u00a099999999999\u00a0» n’est pas une hauteur possible"
    })
    void whatIsNotPossibleIsSaidWithWhatIs(String query, String said) {
        HttpResponse<String> answer = new Visitor(port).get("/embed/map?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(said.replace("&#44;", ","))
                .contains(
                        "<code>84</code> <span>Auvergne-Rhône-Alpes</span>",
                        "<code>usinage</code> <span>Usinage</span>")
                .doesNotContain("<script>");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void whatOthersAddToAnAddressDoesNoHarm() {
        assertThat(new Visitor(port).get("/embed/map?utm_source=journal").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoHasItIsToldSo() {
        String version = new Visitor(port)
                .get("/embed/map?region=84")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(new Visitor(port)
                        .get("/embed/map?region=84", "If-None-Match", version)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatComesFromTheDataIsTextAndNeverMarkup() {
        SchoolCard card = new SchoolCard(
                "s",
                HOSTILE,
                HOSTILE,
                HOSTILE,
                SchoolStatus.OPEN,
                new Standing("Ouverte", "open"),
                List.of(new Phrase(HOSTILE, null)),
                List.of(),
                null,
                null);
        String page = Templates.render("embed", Map.of("map", map(card)));

        assertThat(page)
                .doesNotContain("<script>alert")
                .contains("Fer &amp; &lt;script&gt;alert(1)&lt;/script&gt; &quot;Cie&quot;")
                .contains("Point non connu\u00a0: ne peut pas être montrée sur la carte.")
                .doesNotContain("data-lon");
    }

    @Test
    void whereThereAreTooManySchoolsThereAreCountsThatNarrowTheMap() {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "map",
                new EmbedMap(
                        List.of(),
                        100_000,
                        0,
                        List.of(),
                        List.of(new EmbedMap.Count(
                                new Phrase("Bretagne", null), "53", 5_000, "5 000 écoles", "/embed/map?region=53")),
                        false,
                        List.of(),
                        new EmbedMap.Ground("/map/regions.geojson", "53"),
                        "/map/network.svg?bare=true",
                        "<iframe>",
                        null,
                        new EmbedMap.Origin("1er mai 2026", "https://example.org", "INSEE", null)));

        assertThat(Templates.render("embed", model))
                .contains("<li data-area=\"53\" data-count=\"5000\">", "<a href=\"/embed/map?region=53\">Bretagne</a>")
                .contains("Trop d’écoles pour une liste.", "5 000 écoles");
    }

    private static EmbedMap map(SchoolCard card) {
        Phrase hostile = new Phrase(HOSTILE, null);
        return new EmbedMap(
                List.of(hostile),
                1,
                1,
                List.of(new EmbedMap.Group(HOSTILE, List.of(new EmbedMap.Entry(card, null, null, "#737373", hostile)))),
                List.of(),
                false,
                List.of(new EmbedMap.Sign("#737373", hostile, 1)),
                new EmbedMap.Ground("/map/regions.geojson", "84"),
                "/map/network.svg?bare=true",
                "<iframe>",
                null,
                new EmbedMap.Origin("1er mai 2026", "https://example.org", HOSTILE, HOSTILE));
    }

    private static List<String> listed(String page) {
        return SCHOOL.matcher(page).results().map(match -> match.group(1)).toList();
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private String body(String path) {
        return new Visitor(port).get(path).body();
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
