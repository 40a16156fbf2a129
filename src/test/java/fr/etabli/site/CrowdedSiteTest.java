package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.Etabli;
import fr.etabli.index.Cluster;
import fr.etabli.ingest.Ingest;
import fr.etabli.testing.InputCopy;
import fr.etabli.testing.SharedNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Pages of more than fits on them, which must not pass a cut list off as all there is: a hub of its own, whose data are
 * those at hand and as many more schools and figures as are written here.
 */
@SpringBootTest(classes = Etabli.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdedSiteTest {

    private static final int SCHOOLS = 600;
    private static final int FIGURES = 120;
    private static final int SUBJECTS = 100;
    private static final int TIMES = 4;

    private static final String HOSTILE = "Fer & <script>alert(1)</script> \"Cie\"";
    private static final String QUOTED = '"' + HOSTILE.replace("\"", "\"\"") + '"';
    private static final String HARMLESS = "Fer &amp; &lt;script&gt;alert(1)&lt;/script&gt; &quot;Cie&quot;";

    /** Rows of outcomes.csv about the number of pupils. */
    private static final int PUPIL_COUNTS = 32;

    private static final Path FOLDER = newFolder();

    @Autowired
    private Ingest ingest;

    @Autowired
    private Cluster cluster;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("etabli.directory", () -> FOLDER.resolve("hub").toString());
        settings.add("etabli.elasticsearch.uris", SharedNode::address);
        settings.add("etabli.elasticsearch.prefix", () -> "crowd");
        settings.add("etabli.ingest.on-start", () -> "never");
        settings.add("etabli.ingest.data", () -> FOLDER.resolve("data").toString());
        settings.add(
                "etabli.ingest.reference", () -> FOLDER.resolve("reference").toString());
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:crowd;DB_CLOSE_DELAY=-1");
        settings.add("management.server.port", () -> "0");
    }

    @BeforeAll
    void load() throws IOException {
        InputCopy input = InputCopy.in(FOLDER);
        input.change(
                "schools.csv",
                text -> text
                        + rows(
                                SCHOOLS,
                                n ->
                                        "foule-%03d,Atelier %03d,,OPEN,,2026-01,fnep,,,69100,Villeurbanne,69266,69,84,45.766,4.8795,COMMUNE,,,,,,,geonames"
                                                .formatted(n, n))
                        + "hostile,%1$s,,OPEN,,2026-01,fnep,%1$s,%1$s,21000,Dijon,21231,21,27,47.316,5.016,COMMUNE,,,,%1$s,,%1$s,geonames\n"
                                .formatted(QUOTED));
        input.change(
                "programmes.csv", text -> text + rows(SCHOOLS, n -> "foule-%03d,,usinage,,,geonames".formatted(n)));
        input.change(
                "outcomes.csv",
                text -> text
                        + rows(FIGURES, n -> pupils("r", n, "REGION,27", 1800 + n, "2026-01-01"))
                        + rows(FIGURES, n -> pupils("b", n, "SCHOOL,boisard", 1800 + n, "2026-01-01"))
                        + rows(SUBJECTS, n -> pupils("f", n, "SCHOOL,foule-%03d".formatted(n), 2025, "2026-02-01")));
        input.change(
                "outcomes.csv",
                text -> text
                        + "h1,SCHOOL,hostile,PUPIL_COUNT,OBSERVED,7,,EXACT,2020,2020,2020,%1$s,,true,PUBLIC,senat-mizzon,%1$s\n"
                                .formatted(QUOTED));
        input.change("sources.csv", text -> text.lines()
                .map(line -> line.startsWith("senat-mizzon,") ? "senat-mizzon," + QUOTED + ",Sénat,2022-07,," : line)
                .collect(Collectors.joining("\n", "", "\n")));
        input.change("trades.csv", text -> text.replace("\nscierie,Scierie,", "\nscierie," + QUOTED + ","));
        ingest.run(false);
    }

    private static String rows(int many, IntFunction<String> row) {
        return IntStream.range(0, many).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String pupils(String key, int number, String subject, int year, String statedOn) {
        return "%s%03d,%s,PUPIL_COUNT,OBSERVED,%d,,EXACT,%d,%d,%s,,,true,PUBLIC,senat-mizzon,"
                .formatted(key, number, subject, 30 + number, year, year, statedOn);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "crowd-").toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** o042 to o045 were stated in 2021: older than a hundred others about the same region. */
    @Test
    void publicMoneyIsFoundHoweverMuchElseWasStatedSince() {
        String page = page("/regions/27");

        assertThat(part(page, "argent", "chiffres"))
                .contains("#o044", "#o045")
                .doesNotContain("aucun financement", "les plus récentes sur");
        assertThat(part(page, "chiffres", "donnees"))
                .contains("Cette page montre les 100 déclarations les plus récentes sur 122.", "#r000")
                .doesNotContain("#o044");
    }

    /** Of Boisard o097 to o099 are older than a hundred others; of the EPAN there is but one figure. */
    @Test
    void oneSchoolOfWhichMuchIsSaidDoesNotHideTheFiguresOfAnother() {
        String rate = row(page("/comparer?ecole=boisard&ecole=epan"), "Taux de réussite");

        assertThat(rate)
                .contains("pas parmi ses 100 chiffres les plus récents", "#o110")
                .doesNotContain("non connu", "#o099");
        assertThat(row(page("/en/comparer?ecole=boisard&ecole=epan"), "Exam pass rate"))
                .contains("not among its 100 most recent figures");
    }

    @Test
    void aPageOfFiguresSaysOfWhichItCounts() {
        String page = page("/chiffres/PUPIL_COUNT");
        int all = PUPIL_COUNTS + 2 * FIGURES + SUBJECTS + 1;

        assertThat(page)
                .contains("Les 200 déclarations les plus récentes sur " + all + " connues")
                .contains(
                        "Les 60 premiers sujets sur 101.",
                        "Seules les déclarations montrées sur cette page sont comptées ici.")
                .doesNotContain(all + " déclarations connues");
        assertThat(page("/chiffres/SCHOOL_COUNT"))
                .contains("déclarations connues, la plus récente d’abord")
                .doesNotContain("montrées sur cette page", "premiers sujets");
    }

    /** Of the 78 schools at hand 13 lie in region 84, 5 in department 69, of which 3 teach machining. */
    @Test
    void whereThereAreTooManySchoolsThereAreCountsThatNarrowTheMap() {
        String country = page("/embed/map");
        String region = page("/embed/map?region=84");
        String department = page("/embed/map?department=69");

        assertThat(country)
                .contains("679 écoles connues.", "Trop d’écoles pour une liste.")
                .containsPattern("<li data-area=\"84\" data-count=\"613\">\\s*<a href=\"/embed/map\\?region=84\"")
                .doesNotContain("<li data-lon");
        assertThat(region)
                .containsPattern("<li data-area=\"69\" data-count=\"605\">\\s*<a href=\"/embed/map\\?department=69\"")
                .doesNotContain("<li data-lon");
        assertThat(department)
                .containsPattern(
                        "<li data-count=\"603\">\\s*<a href=\"/embed/map\\?trade=usinage&amp;department=69\">Usinage<")
                .doesNotContain("<li data-lon");
    }

    @Test
    void whatCannotBeNarrowedAnyFurtherIsListedAsFarAsItGoes() {
        String page = page("/embed/map?trade=usinage&department=69");

        assertThat(page.split("<li data-lon", -1)).hasSize(1 + EmbedMaps.MOST_LISTED);
        assertThat(page).contains("Les premières de 603 écoles, par ordre alphabétique.");
    }

    /** How many there are, a point in time and its end, the counts by region, the date of the data. */
    @Test
    void noSchoolIsReadForAMapThatListsNone() {
        long fewest = Long.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            long before = cluster.requestCount();
            page("/embed/map");
            fewest = Math.min(fewest, cluster.requestCount() - before);
        }

        assertThat(fewest).isBetween(1L, 5L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?department=21",
                "/ecoles/hostile",
                "/en/ecoles/hostile",
                "/comparer?ecole=hostile&ecole=boisard",
                "/regions/27",
                "/embed/map?department=21",
                "/chiffres/PUPIL_COUNT?subject=school:hostile",
                "/metiers",
                "/metiers/scierie",
                "/?trade=scierie",
                "/"
            })
    void whatComesFromTheDataIsTextAndNeverMarkup(String path) {
        assertThat(page(path))
                .contains(HARMLESS)
                .doesNotContain("<script>alert", "\"Cie\"", HARMLESS.replace("&", "&amp;"));
    }

    private String page(String address) {
        HttpResponse<String> answer = new Visitor(port).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static String part(String page, String from, String to) {
        return page.substring(page.indexOf("id=\"" + from + "\""), page.indexOf("id=\"" + to + "\""));
    }

    private static String row(String page, String name) {
        Matcher row = Pattern.compile("<tr[^>]*>\\s*<th scope=\"row\">" + name + ".*?</tr>", Pattern.DOTALL)
                .matcher(page);
        assertThat(row.find()).as(name).isTrue();
        return row.group();
    }
}
