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

    private static final Pattern DOT = Pattern.compile("<a (?=[^>]*aria-label)[^>]*href=\"#(\\w+)\"");
    private static final Pattern ALONE = Pattern.compile("<li><a href=\"#(\\w+)\"><strong>");

    @LocalServerPort
    private int port;

    static Stream<String> indicators() throws IOException {
        return rows("indicators").map(row -> row.getField("code"));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void everyStatementIsDrawnOnceOrStandsAloneAndLeadsToItsRow(String indicator) throws IOException {
        String page = page("/chiffres/" + indicator);
        List<String> stated = rows("outcomes")
                .filter(row -> row.getField("indicator").equals(indicator))
                .map(row -> row.getField("id"))
                .toList();

        assertThat(Stream.concat(found(DOT, page), found(ALONE, page))).containsExactlyInAnyOrderElementsOf(stated);
        assertThat(stated).allMatch(key -> page.contains("id=\"" + key + "\""));
        assertThat(page).doesNotContain(" style=", "NaN", "Infinity", "??");
    }

    /** In outcomes.csv: 35 of the network, 11 of regions; a forecast and three targets, and one target of a region. */
    @Test
    void whatIsLargeDoesNotSquashWhatIsSmall() {
        String page = page("/chiffres/SCHOOL_COUNT");

        List<String> panels = Stream.of(page.split("<figure", -1))
                .skip(1)
                .map(panel -> panel.substring(0, panel.indexOf("</figure>")))
                .toList();
        assertThat(panels).hasSize(2);
        assertThat(found(DOT, panels.get(0))).hasSize(35);
        assertThat(found(DOT, panels.get(1))).hasSize(11);
        assertThat(panels.get(0)).contains("Fédération nationale", ">100<");
        assertThat(panels.get(1)).contains("Les régions", ">15<").doesNotContain(">100<");
        assertThat(page.split("class=\"dot open\"", -1)).hasSize(1 + 5 + 1);
    }

    /** o029 says 1892; o030 and o031 say 1882. None states a period: each stands at the day of its statement. */
    @Test
    void contradictionsAreJoinedAndNamed() {
        String page = page("/chiffres/YEAR_FOUNDED_FIRST_SCHOOL");
        String drawing = page.substring(page.indexOf("<figure"), page.indexOf("</figure>"));
        String words = page.substring(page.indexOf("id=\"contradictions\""), page.indexOf("id=\"declarations\""));

        assertThat(drawing.split("class=\"joint\"", -1)).hasSize(1 + 2);
        assertThat(drawing.split("class=\"ring\"", -1)).hasSize(1 + 3);
        assertThat(drawing.split("<rect", -1)).hasSize(1 + 3);
        assertThat(words.split("href=\"#o029\"", -1)).hasSize(1 + 2);
        assertThat(words).contains("href=\"#o030\"", "href=\"#o031\"", ">1882<", ">1892<");
        assertThat(page).contains("L’échelle verticale ne commence pas à zéro.");
    }

    /** o013 says five to six, o015 six at most. */
    @Test
    void aRangeIsDrawnAsOneAndABoundPointsThatWay() {
        String page = page("/chiffres/JOB_OFFERS_PER_PUPIL");

        assertThat(page.split("class=\"reach\"", -1)).hasSize(1 + 1 + 1);
        assertThat(page).contains("d=\"M0 6V18M-4 14L0 18L4 14\"").doesNotContain("M0-6V-18");
    }

    @Test
    void oneSubjectCanBeLookedAtAlone() {
        String page = page("/chiffres/PUPIL_COUNT?subject=school:boisard");

        assertThat(found(DOT, page)).containsExactlyInAnyOrder("o097", "o098");
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
    void whatIsWithheldIsNeitherDrawnNorCounted() {
        List<Outcome> stated = List.of(figure("a", 40.0), figure("b", null), figure("c", 60.0));

        List<Outcome> shown = PanelDrawing.drawable(stated);

        assertThat(shown).extracting(Outcome::key).containsExactly("a", "c");
        Panel panel = new PanelDrawing(shown, Unit.PEOPLE)
                .draw("p", new Phrase("P", null), "", Map.of(), new Wording(Templates.messages()));
        assertThat(panel.dots()).extracting(Panel.Dot::key).containsExactly("a", "c");
    }

    @Test
    void equalStatementsStandSideBySide() {
        Panel panel = new PanelDrawing(List.of(figure("a", 40.0), figure("b", 40.0), figure("c", 40.0)), Unit.PEOPLE)
                .draw("p", new Phrase("P", null), "", Map.of(), new Wording(Templates.messages()));

        assertThat(panel.dots()).extracting(Panel.Dot::shift).containsExactly(0, 13, -13);
    }

    /** By hand in outcomes.csv: 46 rows; the newest is o068, which says 70 and was stated in 2025. */
    @Test
    void theFiguresAreListedByThemeEachWithItsNewestStatement() throws IOException {
        String page = page("/chiffres");
        String card = page.substring(page.indexOf("href=\"/chiffres/SCHOOL_COUNT\""));
        card = card.substring(0, card.indexOf("</li>"));

        assertThat(card).contains("<strong>70</strong>", "constaté", "en 2025", "46 déclarations");
        for (String code : indicators().toList()) {
            assertThat(page.split("href=\"/chiffres/" + code + "\"", -1))
                    .as(code)
                    .hasSize(2);
        }
        assertThat(page).contains("Les résultats").doesNotContain("Autres chiffres");
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
        return new Outcome(
                key,
                SubjectType.SCHOOL,
                "boisard",
                "PUPIL_COUNT",
                ClaimKind.OBSERVED,
                value,
                null,
                value == null ? WithheldReason.SMALL_COHORT : null,
                Qualifier.EXACT,
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
