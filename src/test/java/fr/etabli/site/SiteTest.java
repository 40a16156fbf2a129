package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.index.Cluster;
import fr.etabli.testing.HubTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HubTest
class SiteTest {

    private static final long MOST_REQUESTS = 5;
    private static final int TIMES = 4;

    @LocalServerPort
    private int port;

    @Autowired
    private Cluster cluster;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?text=soudeur",
                "/?region=99",
                "/comparer?ecole=boisard&ecole=epan",
                "/ecoles/boisard",
                "/metiers",
                "/metiers/usinage",
                "/regions",
                "/regions/27",
                "/chiffres",
                "/chiffres/SCHOOL_COUNT",
                "/open-data/",
                "/developpeurs",
                "/mentions-legales",
                "/accessibilite",
                "/embed/map?region=27",
                "/lost"
            })
    void aPageLoadsNothingFromElsewhereAndRunsNothingInline(String path) {
        HttpResponse<String> page = new Visitor(port).get(path);

        assertThat(Visitor.resources(page.body())).isNotEmpty().allMatch(address -> address.matches("/[^/].*"));
        assertThat(page.body()).doesNotContain("<script>", "<style", " style=", " onclick=");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
                .doesNotContain("unsafe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?text=soudeur%20saint-nazaire&ecole=boisard",
                "/comparer?text=soudeur%20saint-nazaire&ecole=boisard&ecole=epan",
                "/suggestions?text=sou",
                "/ecoles/icam-toulouse",
                "/metiers/usinage",
                "/regions",
                "/regions/27",
                "/chiffres",
                "/chiffres/SCHOOL_COUNT",
                "/chiffres/PUPIL_COUNT"
            })
    void aPageCostsFewRequestsToElasticsearchAndNoneWhenTheReaderHasIt(String path) {
        String version =
                new Visitor(port).get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(requests(() -> new Visitor(port).get(path))).isBetween(1L, MOST_REQUESTS);
        assertThat(requests(() -> assertThat(new Visitor(port)
                                .get(path, "If-None-Match", version)
                                .statusCode())
                        .isEqualTo(304)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ecoles/nothing", "/metiers/x", "/regions/00", "/suggestions", "/lost"})
    void whoMakesUpThatTheyHoldAPageThatIsNotThereIsToldSo(String path) {
        String version =
                new Visitor(port).get("/metiers").headers().firstValue("ETag").orElseThrow();

        for (String held : List.of(version, "*")) {
            assertThat(new Visitor(port).get(path, "If-None-Match", held).statusCode())
                    .as(held)
                    .isBetween(400, 404);
        }
    }

    @Test
    void onlyAnAddressThatNamesTheVersionOfAFileIsKeptForEver() {
        String versioned = Visitor.resources(new Visitor(port).get("/").body()).stream()
                .filter(address -> address.matches("/assets/site-.*\\.css"))
                .findFirst()
                .orElseThrow();

        assertThat(caching(versioned)).contains("immutable");
        assertThat(caching("/assets/site.css")).isEqualTo("no-cache");
        assertThat(caching("/assets/site-0123456789abcdef0123456789abcdef.css")).isEqualTo("no-store");
    }

    private String caching(String path) {
        return new Visitor(port).get(path).headers().firstValue("Cache-Control").orElseThrow();
    }

    /** The schools are counted once a generation; what was stated of them is read each time, with its sources. */
    @Test
    void theFirstPageCostsNoMoreThanTheFiguresOnIt() {
        assertThat(requests(() -> new Visitor(port).get("/"))).isBetween(1L, 3L);
    }

    /** The fewest of several times: the hub looks at its aliases every other second besides. */
    private long requests(Runnable reading) {
        long fewest = Long.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            long before = cluster.requestCount();
            reading.run();
            fewest = Math.min(fewest, cluster.requestCount() - before);
        }
        return fewest;
    }

    /** What a shared cache keeps must not be what one reader's charset made of it. */
    @ParameterizedTest
    @ValueSource(strings = {"us-ascii", "ISO-2022-CN", "utf-16", "nonsense"})
    void aPageIsInUtf8WhateverCharsetIsAskedFor(String charset) {
        HttpResponse<String> page = new Visitor(port).get("/", "Accept", "text/html;charset=" + charset + ";a=b");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("Établi");
    }

    @Test
    void aSchoolSaysWhatIsKnownOfItAndWhatIsNot() {
        String page = new Visitor(port).get("/ecoles/boisard").body();

        assertThat(page)
                .contains("École de production Boisard", "148 avenue Franklin Roosevelt", "69120", "Vaulx-en-Velin")
                .contains("Confirmée pour la dernière fois en décembre 2019.")
                .contains("<dt>Téléphone</dt>", "non connu", "diplôme à demander à l’école")
                .contains("href=\"/chiffres/PUPIL_COUNT#o098\"", "Zoom sur l");
    }

    @Test
    void aSchoolOfWhichNoFigureIsKnownHasNoTableOfFigures() {
        String page = new Visitor(port).get("/ecoles/le-creusot").body();

        assertThat(page).contains("Aucun chiffre n’a été trouvé").doesNotContain("<table");
    }

    @Test
    void theContradictionsBetweenFiguresAreNamedWhereTheyStand() {
        String page =
                new Visitor(port).get("/chiffres/YEAR_FOUNDED_FIRST_SCHOOL").body();

        assertThat(page).contains(">1882<", ">1892<", "En contradiction avec");
    }

    /** How many rows of outcomes.csv there are; none has a cohort. The share of practice is of time, not of pupils. */
    @ParameterizedTest
    @CsvSource({
        "/chiffres/EXAM_PASS_RATE, 14",
        "/chiffres/FURTHER_STUDY_RATE, 5",
        "/chiffres/JOB_INSERTION_RATE, 3",
        "/chiffres/DROPOUT_RATE, 1",
        "/chiffres/PRACTICE_SHARE, 0",
        "/chiffres/PUPIL_COUNT, 0",
        "/ecoles/boisard, 1"
    })
    void aRateWithoutItsCohortSaysSo(String path, int rates) {
        String page = new Visitor(port).get(path).body();

        assertThat(page.split("effectif non précisé", -1)).hasSize(1 + rates);
    }

    @Test
    void whatIsNotThereIsAPageForPeopleAndAProblemForPrograms() {
        HttpResponse<String> page = new Visitor(port).get("/ecoles/nulle-part");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Cette page n’existe pas", "lang=\"fr\"");
        assertThat(page.headers().firstValue("ETag")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");

        HttpResponse<String> problem = new Visitor(port).get("/ecoles/nulle-part", "Accept", "application/json");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body()).contains("\"code\":\"NOT_FOUND\"", "\"instance\":\"/ecoles/nulle-part\"");

        assertThat(new Visitor(port).get("/map/nothing", "Accept", "*/*").body())
                .startsWith("{");
    }
}
