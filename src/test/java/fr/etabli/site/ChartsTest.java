package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.etabli.outcome.ClaimKind;
import fr.etabli.outcome.Disclosure;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.Qualifier;
import fr.etabli.outcome.SubjectType;
import fr.etabli.outcome.Unit;
import fr.etabli.outcome.WithheldReason;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.PartialDate;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@HubTest
class ChartsTest {

    private static final Pattern DOT = Pattern.compile("data-row=\"(\\w+)\"");
    private static final Pattern ALONE = Pattern.compile("<li><a href=\"#(\\w+)\"><strong>");

    @LocalServerPort
    private int port;

    static Stream<String> indicators() throws IOException {
        return rows("indicators").map(row -> row.getField("code"));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void everyStatementIsDrawnOrListedOnceAndLeadsToItsRow(String indicator) throws IOException {
        String page = page("/chiffres/" + indicator);
        List<String> stated = rows("outcomes")
                .filter(row -> row.getField("indicator").equals(indicator))
                .map(row -> row.getField("id"))
                .toList();

        assertThat(Stream.concat(found(DOT, page), found(ALONE, page))).containsExactlyInAnyOrderElementsOf(stated);
        assertThat(stated).allMatch(key -> page.contains("id=\"" + key + "\""));
        assertThat(page).doesNotContain(" style=", "NaN", "Infinity", "??");
    }

    /** In outcomes.csv: of the network 31 observations, a forecast and three targets; of regions ten and a target. */
    @Test
    void whatIsLargeDoesNotSquashWhatIsSmall() {
        List<String> parts = parts(page("/chiffres/SCHOOL_COUNT"));

        assertThat(parts).hasSize(2);
        assertThat(found(DOT, parts.get(0))).hasSize(31);
        assertThat(found(DOT, parts.get(1))).hasSize(10);
        assertThat(drawing(parts.get(0))).contains(">80<").doesNotContain(">100<");
        assertThat(parts.get(0)).contains("Fédération nationale").doesNotContain("ne se suivent pas");
        assertThat(parts.get(1)).contains("Les régions", "ne se suivent pas", ">15<");
        assertThat(found(ALONE, parts.get(0))).containsExactlyInAnyOrder("o062", "o071", "o072", "o073");
        assertThat(found(ALONE, parts.get(1))).containsExactly("o126");
    }

    /** o027 aims at 10,000 pupils in 2023; of what was observed of the network, the most is 1,500 (o070). */
    @Test
    void whatIsAimedAtStandsBesideTheScaleWithItsYearAndItsSource() {
        String network = parts(page("/chiffres/PUPIL_COUNT")).get(0);
        String drawing = drawing(network);
        String ahead = network.substring(network.indexOf("class=\"ahead\""));

        assertThat(found(DOT, drawing)).hasSize(7).doesNotContain("o027");
        assertThat(drawing).contains(">1\u202f500<").doesNotContain(">2\u202f000<", ">10\u202f000<");
        assertThat(ahead)
                .contains("en dehors du dessin", "href=\"#o027\"><strong>10\u202f000</strong>, 2023 (objectif)</a>")
                .contains(
                        "chance d&#39;insertion pour décrocheurs",
                        "Info Jeunes Bourgogne-Franche-Comté",
                        ", juillet 2021)");
    }

    /**
     * A year is no quantity (o029 to o031); three lowest ages are all of 2021 (o201, o203, o204); a promise is made once
     * (o084); rates of six schools, each known once, are no change over time.
     */
    @Test
    void whatDoesNotChangeOverTimeIsListedAndNotDrawn() {
        for (String indicator :
                List.of("YEAR_FOUNDED_FIRST_SCHOOL", "ENTRY_AGE_MIN", "SPONSORSHIP_EUR", "YEAR_OPENED")) {
            assertThat(page("/chiffres/" + indicator))
                    .as(indicator)
                    .contains("Les valeurs connues")
                    .doesNotContain("<figure", "Dans le temps", "chart.js");
        }
        List<String> rates = parts(page("/chiffres/EXAM_PASS_RATE"));
        assertThat(rates).hasSize(3);
        assertThat(rates.get(0)).contains("<figure", "Fédération nationale");
        assertThat(rates.get(1)).contains("Icam").doesNotContain("<figure");
        assertThat(rates.get(2))
                .contains("Les écoles", "École de production Boisard")
                .doesNotContain("<figure");
    }

    /** o029 says 1892; o030 and o031 say 1882. */
    @Test
    void contradictionsAreNamed() {
        String page = page("/chiffres/YEAR_FOUNDED_FIRST_SCHOOL");
        String words = page.substring(page.indexOf("id=\"contradictions\""), page.indexOf("id=\"declarations\""));

        assertThat(parts(page).get(0).split(">contredit<", -1)).hasSize(1 + 3);
        assertThat(words.split("href=\"#o029\"", -1)).hasSize(1 + 2);
        assertThat(words).contains("href=\"#o030\"", "href=\"#o031\"", ">1882<", ">1892<");
    }

    /** In October 2019 o048 says 25 and o049 33; in December o050 33 and o051 25; of 2021 nothing is joined across time. */
    @Test
    void contradictionsOfOneTimeAreJoinedUpright() {
        String network = parts(page("/chiffres/SCHOOL_COUNT")).get(0);

        assertThat(network.split("class=\"joint\"", -1)).hasSizeGreaterThan(2);
        assertThat(network).doesNotContainPattern("class=\"joint\"[^>]*%");
    }

    @Test
    void aRangeIsDrawnAsOneAndABoundPointsThatWay() {
        Panel panel = drawn(figure("a", 5.0, 6.0, Qualifier.EXACT), figure("b", 6.0, null, Qualifier.AT_MOST));

        assertThat(panel.dots().get(0).reach()).isNotNull();
        assertThat(panel.dots().get(1).reach()).isNull();
        assertThat(panel.dots()).extracting(Panel.Dot::bound).containsExactly(null, "AT_MOST");
    }

    /**
     * Whoever hears the links of a page one after the other must know what each number is. In 2021 o059 says about 1,000,
     * to which the 1,050 of o006 is no contradiction; o007 says 1,400 and o057 1,200.
     */
    @Test
    void eachNumberThatLeadsSomewhereSaysWhatItIs() {
        String page = page("/chiffres/PUPIL_COUNT");
        String row = page.substring(page.indexOf("id=\"o059\""));
        row = row.substring(0, row.indexOf("</tr>"));

        assertThat(words(row))
                .contains(
                        "Nombre d&#39;élèves, Fédération nationale des écoles de production\u00a0: environ 1\u202f000, décembre 2021")
                .contains("2 autres valeurs la même année")
                .contains(
                        "Nombre d&#39;élèves, Fédération nationale des écoles de production\u00a0: 1\u202f200, novembre 2021")
                .doesNotContain("En contradiction");
    }

    @Test
    void oneSubjectCanBeLookedAtAlone() {
        String page = page("/chiffres/PUPIL_COUNT?subject=school:boisard");

        assertThat(found(ALONE, page)).containsExactlyInAnyOrder("o097", "o098");
        assertThat(page)
                .contains("/exports/outcomes.csv?indicator=PUPIL_COUNT&amp;subject=school:boisard", "Tout montrer")
                .contains("rel=\"canonical\" href=\"http://localhost:8080/chiffres/PUPIL_COUNT\"")
                .doesNotContain("id=\"o066\"");
    }

    @Test
    void aSubjectThatIsNotThereIsRefusedInFrench() {
        HttpResponse<String> page = new Visitor(port).get("/chiffres/PUPIL_COUNT?subject=school:nulle-part");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("L’adresse nomme quelque chose qui n’est pas dans les données")
                .doesNotContain("There is no", "nulle-part</");
    }

    @Test
    void whatIsWithheldIsNeitherDrawnNorListed() {
        List<Outcome> stated = List.of(figure("a", 40.0), figure("b", null), figure("c", 60.0));

        assertThat(ChartGroup.of(stated)).singleElement().satisfies(group -> {
            assertThat(group.observed()).extracting(Outcome::key).containsExactly("a", "c");
            assertThat(group.ahead()).isEmpty();
        });
    }

    @Test
    void equalStatementsStandSideBySide() {
        assertThat(drawn(figure("a", 40.0), figure("b", 40.0), figure("c", 40.0))
                        .dots())
                .extracting(Panel.Dot::shift)
                .containsExactly(0, 13, -13);
    }

    private static Panel drawn(Outcome... figures) {
        return new PanelDrawing(List.of(figures), Unit.PEOPLE).draw("", Map.of(), new Wording(Templates.messages()));
    }

    /** By hand in outcomes.csv: 46 rows; the newest of the network is o068, which says 70 and was stated in 2025. */
    @Test
    void theFiguresAreListedByThemeEachWithTheNewestOfTheNetwork() throws IOException {
        String page = page("/chiffres");

        assertThat(card("SCHOOL_COUNT", page))
                .contains("<strong>70</strong>", "constaté", "en 2025", "46 déclarations");
        for (String code : indicators().toList()) {
            assertThat(page.split("href=\"/chiffres/" + code + "\"", -1))
                    .as(code)
                    .hasSize(2);
        }
        assertThat(page).contains("Les résultats").doesNotContain("Autres chiffres");
    }

    /**
     * o111, the newest rate of success, is 100 % of one school; of the network it is o074, 90 % stated in November 2024. Of
     * operating money o080 was observed and o081 foreseen, stated on one day; of growth nothing but an aim is known (o028).
     */
    @Test
    void aHeadlineIsOfTheWholeNetworkAndObservedWhereAnythingWas() {
        String page = page("/chiffres");

        assertThat(card("EXAM_PASS_RATE", page))
                .contains("<strong>90\u00a0%</strong>", "Fédération nationale", "ToutEduc", "en novembre 2024")
                .doesNotContain("100");
        assertThat(card("PUBLIC_FUNDING_OPERATING_EUR", page))
                .contains("<strong>7\u202f500\u202f000\u00a0€</strong>", "constaté");
        assertThat(card("SCHOOL_COUNT_GROWTH", page)).contains("multiplié par 2", "objectif");
    }

    /** Revenue is known of one school (o038), first years of two, places of region 84, investment of a region and a school. */
    @Test
    void whereNothingIsKnownOfTheNetworkThePageSaysOfWhom() {
        String page = page("/chiffres");

        assertThat(card("REVENUE_EUR", page))
                .contains(
                        "Aucun chiffre sur tout le réseau. Ceux que l’on connaît parlent de\u00a0: une école.",
                        "1 déclaration")
                .doesNotContain("<strong>", "100\u202f000");
        assertThat(card("PUPILS_FIRST_YEAR", page)).contains("parlent de\u00a0: 2 écoles.", "2 déclarations");
        assertThat(card("CAPACITY", page))
                .contains("parlent de\u00a0: une région.")
                .doesNotContain("700");
        assertThat(card("PUBLIC_FUNDING_INVESTMENT_EUR", page)).contains("parlent de\u00a0: une région, une école.");
    }

    /** 1892 against 1882; the school of Besançon opened in 2017 or 2018. Rates of success are the same where they overlap. */
    @Test
    void whatIsContradictedIsMarkedAmongTheFigures() {
        String page = page("/chiffres");

        for (String code : List.of("YEAR_FOUNDED_FIRST_SCHOOL", "YEAR_OPENED", "SCHOOL_COUNT", "PRACTICE_SHARE")) {
            assertThat(card(code, page))
                    .contains("href=\"/chiffres/" + code + "#contradictions\"", "Des déclarations se contredisent");
            assertThat(page("/chiffres/" + code)).contains("id=\"contradictions\"");
        }
        assertThat(card("PUPIL_COUNT", page)).doesNotContain("se contredisent");
        assertThat(page("/en/chiffres")).contains("href=\"/en/chiffres/YEAR_OPENED#contradictions\"");
    }

    private static String card(String code, String page) {
        String card = page.substring(page.indexOf("href=\"/chiffres/" + code + "\""));
        return card.substring(0, card.indexOf("</li>"));
    }

    private static List<String> parts(String page) {
        String charts = page.substring(page.indexOf("id=\"graphique\""));
        charts = charts.substring(0, charts.indexOf("</section>"));
        return Stream.of(charts.split("<div class=\"chart\"", -1)).skip(1).toList();
    }

    private static String drawing(String part) {
        return part.substring(part.indexOf("<svg"), part.lastIndexOf("</figure>"));
    }

    private static String words(String markup) {
        return markup.replaceAll("<[^>]*>", "");
    }

    private String page(String path) {
        return new Visitor(port).get(path).body();
    }

    private static Stream<String> found(Pattern pattern, String page) {
        Set<String> keys =
                pattern.matcher(page).results().map(match -> match.group(1)).collect(Collectors.toSet());
        assertThat(pattern.matcher(page).results().count()).isEqualTo(keys.size());
        return keys.stream();
    }

    private static Stream<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of("batch/data", table + ".csv"))) {
            return reader.stream().toList().stream();
        }
    }

    private static Outcome figure(String key, @Nullable Double value) {
        return figure(key, value, null, Qualifier.EXACT);
    }

    private static Outcome figure(String key, @Nullable Double value, @Nullable Double valueMax, Qualifier qualifier) {
        return new Outcome(
                key,
                SubjectType.SCHOOL,
                "boisard",
                "PUPIL_COUNT",
                ClaimKind.OBSERVED,
                value,
                valueMax,
                value == null ? WithheldReason.SMALL_COHORT : null,
                qualifier,
                null,
                null,
                PartialDate.of("2021"),
                null,
                null,
                false,
                true,
                Disclosure.PUBLIC,
                "source",
                null,
                List.of(),
                false);
    }
}
