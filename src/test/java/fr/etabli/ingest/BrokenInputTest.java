package fr.etabli.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import fr.etabli.input.Finding;
import fr.etabli.input.Report;
import fr.etabli.input.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken copy of the input for each rule: the check must find just what was broken, and where. */
class BrokenInputTest {

    private static Set<Finding> known = Set.of();

    @TempDir
    private Path folder;

    /** What the check must say of a break. */
    private record Expected(String rule, String file, long line, @Nullable String column, @Nullable String value) {

        static Expected of(Finding finding) {
            return new Expected(finding.rule(), finding.file(), finding.line(), finding.column(), finding.value());
        }
    }

    @BeforeAll
    static void checkTheUnbrokenCopy(@TempDir Path unbroken) {
        Report report = new InputCopy(unbroken).check();
        assertThat(report.isRefused()).as(report.text()).isFalse();
        known = new HashSet<>(report.findings());
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void eachBreakIsFoundWhereItIsAndNothingElse(Consumer<InputCopy> damage, Expected expected) {
        InputCopy copy = new InputCopy(folder);
        damage.accept(copy);

        List<Finding> found = newFindings(copy.check());

        assertThat(found).extracting(Expected::of).containsExactly(expected);
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    void everyRuleHasABrokenCopy() {
        Stream<String> broken = breaks().map(arguments -> ((Expected) arguments.get()[1]).rule());

        assertThat(Stream.concat(broken, Stream.of("empty-table")))
                .containsAll(InputCheck.rules().stream().map(Rule::code).toList());
    }

    @Test
    void aTableThatWasCutToItsHeaderIsNoticed() {
        InputCopy copy = new InputCopy(folder).edit("outcomes.csv", lines -> lines.subList(0, 1));

        assertThat(newFindings(copy.check()))
                .extracting(Expected::of)
                .contains(new Expected("empty-table", "outcomes.csv", 1, null, null))
                .contains(new Expected("unused", "indicators.csv", 2, "code", "SCHOOL_COUNT"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Report report = new InputCopy(folder)
                .cell("schools.csv", 2, "postal_code", "75001")
                .cell("outcomes.csv", 73, "value", "140")
                .cell("programmes.csv", 5, "trade", "usinage")
                .cell("indicators.csv", 3, "unit", "PERSONNES")
                .check();

        assertThat(report.isRefused()).isTrue();
        assertThat(report.errors()).isEqualTo(4);
        assertThat(newFindings(report))
                .extracting(Expected::of)
                .containsExactly(
                        new Expected("unknown-term", "indicators.csv", 3, "unit", "PERSONNES"),
                        new Expected("figure-out-of-range", "outcomes.csv", 73, "value", "140"),
                        new Expected("qualification-not-of-trade", "programmes.csv", 5, "qualification", "cap-psr"),
                        new Expected("postal-code-not-of-commune", "schools.csv", 2, "postal_code", "75001"));
    }

    @Test
    void aRepeatedRowNamesTheLineThatHasItFirst() {
        InputCopy copy = new InputCopy(folder).append("networks.csv", "icam,Icam,https://www.icam.fr");

        assertThat(newFindings(copy.check()))
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("Line 3 has the same.");
    }

    private static List<Finding> newFindings(Report report) {
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.removeAll(known);
        return findings;
    }

    static Stream<Arguments> breaks() {
        return Stream.of(files(), cells(), references(), places(), schools(), figures())
                .flatMap(breaks -> breaks);
    }

    private static Stream<Arguments> files() {
        return Stream.of(
                wrong(
                        "a missing file",
                        copy -> copy.delete("networks.csv"),
                        "unreadable-file",
                        "networks.csv",
                        0,
                        null,
                        null),
                wrong(
                        "a file that nobody reads",
                        copy -> copy.write("school.csv", "slug\n"),
                        "unknown-file",
                        "school.csv",
                        0,
                        null,
                        null),
                wrong(
                        "a letter in Latin-1",
                        copy -> copy.latin("schools.csv", "É"),
                        "encoding",
                        "schools.csv",
                        2,
                        "name",
                        "�cole de production Boisard"),
                wrong(
                        "a byte order mark",
                        copy -> copy.text("schools.csv", text -> "\uFEFF" + text),
                        "byte-order-mark",
                        "schools.csv",
                        1,
                        null,
                        null),
                wrong(
                        "text after a closing quote",
                        copy -> copy.line(
                                "networks.csv", 2, "fnep,\"FNEP\" (France),https://www.ecoles-de-production.com"),
                        "quoting",
                        "networks.csv",
                        2,
                        null,
                        null),
                wrong(
                        "a quote that never closes",
                        copy -> copy.line("networks.csv", 3, "icam,\"Icam,https://www.icam.fr"),
                        "quoting",
                        "networks.csv",
                        3,
                        null,
                        null),
                wrong(
                        "a quote within a plain cell",
                        copy -> copy.line("networks.csv", 3, "icam,L'\"Icam\",https://www.icam.fr"),
                        "quoting",
                        "networks.csv",
                        3,
                        "name",
                        "L'\"Icam\""),
                wrong(
                        "semicolons",
                        copy -> copy.text("networks.csv", text -> text.replace(',', ';')),
                        "header",
                        "networks.csv",
                        1,
                        null,
                        "slug;name;website"),
                wrong("an empty file", copy -> copy.write("networks.csv", ""), "header", "networks.csv", 1, null, ""),
                wrong(
                        "a missing column",
                        copy -> copy.everyLine("networks.csv", cells -> cells.subList(0, 2)),
                        "missing-column",
                        "networks.csv",
                        1,
                        "website",
                        null),
                wrong(
                        "a missing key",
                        copy -> copy.everyLine("networks.csv", cells -> cells.subList(1, 3)),
                        "missing-column",
                        "networks.csv",
                        1,
                        "slug",
                        null),
                wrong(
                        "an unknown column",
                        copy -> copy.everyLine(
                                "networks.csv", cells -> with(cells, cells.contains("slug") ? "fax" : "")),
                        "unknown-column",
                        "networks.csv",
                        1,
                        "fax",
                        "fax"),
                wrong(
                        "a column twice",
                        copy -> copy.everyLine("networks.csv", cells -> with(cells, cells.get(2))),
                        "duplicate-column",
                        "networks.csv",
                        1,
                        "website",
                        "website"),
                wrong(
                        "a cell too many",
                        copy -> copy.line("networks.csv", 3, "icam,Icam,Lille,https://www.icam.fr"),
                        "cell-count",
                        "networks.csv",
                        3,
                        null,
                        "icam"),
                wrong(
                        "a cell too few",
                        copy -> copy.line("networks.csv", 3, "icam,Icam"),
                        "cell-count",
                        "networks.csv",
                        3,
                        null,
                        "icam"),
                wrong(
                        "outlines that are cut short",
                        copy -> copy.text("departments.geojson", text -> text.substring(0, 60_000)),
                        "bad-outlines",
                        "departments.geojson",
                        1,
                        null,
                        null),
                wrong(
                        "outlines that are none",
                        copy -> copy.write("regions.geojson", "{}"),
                        "bad-outlines",
                        "regions.geojson",
                        0,
                        null,
                        null),
                outlines(
                        "outlines without codes", text -> text.replaceFirst("\"code\":\"11\"", "\"INSEE_REG\":\"11\"")),
                outlines("two outlines of a region", text -> text.replaceFirst("\"code\":\"11\"", "\"code\":\"24\"")),
                outlines(
                        "outlines in Lambert-93",
                        text -> ring("[[652000.5,6862000.5],[653000,6862000],[653000,6863000],[652000.5,6862000.5]]")),
                outlines("an outline that is not closed", text -> ring("[[2,48],[3,48],[3,49],[2,49]]")),
                outlines("an outline that crosses itself", text -> ring("[[2,48],[3,49],[3,48],[2,49],[2,48]]")),
                outlines("an outline of words", text -> ring("[[\"2\",48],[3,48],[3,49],[2,48]]")),
                wrong(
                        "an area without outline",
                        copy -> copy.text(
                                "departments.geojson", text -> text.replace("{\"code\":\"02\"", "{\"code\":\"2\"")),
                        "missing-outline",
                        "departments.csv",
                        3,
                        "code",
                        "02"));
    }

    private static Arguments outlines(String name, UnaryOperator<String> change) {
        return wrong(
                name, copy -> copy.text("regions.geojson", change), "bad-outlines", "regions.geojson", 0, null, null);
    }

    /** A file with one region of that ring. */
    private static String ring(String ring) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"11\"},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}]}";
    }

    private static Stream<Arguments> cells() {
        return Stream.of(
                cell("schools.csv", 2, "name", "", "missing-value"),
                cell("outcomes.csv", 2, "value", "", "missing-value"),
                cell("schools.csv", 2, "name", "Boisard\u0007", "control-character"),
                cell("outcomes.csv", 2, "id", "O 1", "bad-slug"),
                cell("outcomes.csv", 2, "id", "numéro-1", "bad-slug"),
                cell("schools.csv", 51, "uai", "0312579L", "bad-code"),
                cell("schools.csv", 2, "postal_code", "6912", "bad-code"),
                cell("trades.csv", 2, "rome_codes", "H290", "bad-code"),
                cell("regions.csv", 2, "iso_3166_2", "971", "bad-code"),
                cell("qualifications.csv", 4, "rncp_code", "35698", "bad-code"),
                cell("sources.csv", 2, "licence", "Licence Ouverte", "bad-code"),
                cell("schools.csv", 2, "status", "OUVERTE", "unknown-term"),
                cell("indicators.csv", 2, "unit", "ECOLES", "unknown-term"),
                cell("outcomes.csv", 2, "qualifier", "ABOUT", "unknown-term"),
                cell("outcomes.csv", 2, "subject_type", "COUNTRY", "unknown-term"),
                cell("outcomes.csv", 2, "disclosure", "public", "unknown-term"),
                cell("schools.csv", 2, "opened_on", "05/1882", "bad-date"),
                cell("schools.csv", 2, "opened_on", "1882-13", "bad-date"),
                cell("outcomes.csv", 2, "stated_on", "2021-02-30", "bad-date"),
                cell("outcomes.csv", 2, "stated_on", "2021~", "bad-date"),
                cell("sources.csv", 2, "published_on", "hiver 2021", "bad-date"),
                cell("schools.csv", 2, "last_confirmed_on", "2026-02", "date-in-future"),
                cell("outcomes.csv", 2, "stated_on", "2026-01-16", "date-in-future"),
                cell("sources.csv", 2, "published_on", "2027", "date-in-future"),
                cell("programmes.csv", 29, "places", "douze", "bad-number"),
                cell("schools.csv", 2, "latitude", "45,78693", "bad-number"),
                cell("outcomes.csv", 2, "value", "1 050", "bad-number"),
                cell("outcomes.csv", 2, "cohort", "12.5", "bad-number"),
                cell("schools.csv", 2, "latitude", "145.78693", "out-of-range"),
                cell("schools.csv", 2, "longitude", "-184.9251", "out-of-range"),
                cell("qualifications.csv", 4, "eqf_level", "9", "out-of-range"),
                cell("programmes.csv", 29, "places", "-50", "out-of-range"),
                cell("schools.csv", 16, "boarding", "oui", "bad-boolean"),
                cell("schools.csv", 2, "website", "www.ecoleboisard.com", "bad-url"),
                cell("sources.csv", 2, "url", "https://exemple.fr/une page", "bad-url"),
                cell("schools.csv", 11, "email", "contact(at)epb25.org", "bad-email"),
                cell("schools.csv", 11, "phone", "03 81 48 50 00", "bad-phone"),
                cell("schools.csv", 11, "phone", "+330381485000", "bad-phone"),
                cell("trades.csv", 2, "rome_codes", "H2903||H2906", "bad-list"),
                cell("trades.csv", 2, "rome_codes", "H2903|H2906|H2903", "bad-list"));
    }

    private static Stream<Arguments> references() {
        return Stream.of(
                wrong(
                        "a network twice",
                        copy -> copy.append("networks.csv", "icam,Icam,https://www.icam.fr"),
                        "duplicate-key",
                        "networks.csv",
                        4,
                        "slug",
                        "icam"),
                wrong(
                        "a programme twice",
                        copy -> copy.append("programmes.csv", "afep,,usinage,,,afep-site"),
                        "duplicate-key",
                        "programmes.csv",
                        104,
                        "school+trade+qualification",
                        "afep+usinage+"),
                cell("programmes.csv", 13, "school", "boissard", "dangling-reference"),
                cell("programmes.csv", 13, "trade", "menuiseries", "dangling-reference"),
                cell("qualifications.csv", 21, "replaced_by", "cap-xyz", "dangling-reference"),
                cell("outcomes.csv", 2, "indicator", "SCHOOLS", "dangling-reference"),
                cell("outcomes.csv", 2, "subject", "fnepp", "dangling-reference"),
                cell("outcomes.csv", 41, "subject", "26", "dangling-reference"),
                cell("schools.csv", 2, "commune_code", "69999", "dangling-reference"),
                cell("schools.csv", 2, "department_code", "70x", "dangling-reference"),
                cell("regions.csv", 2, "chef_lieu_code", "97199", "dangling-reference"),
                wrong(
                        "one of several sources",
                        copy -> copy.cell(
                                "programmes.csv", 3, "sources", "afep-site|edc-afep|montcheuil-afep|montcheuil"),
                        "dangling-reference",
                        "programmes.csv",
                        3,
                        "sources",
                        "montcheuil"),
                wrong(
                        "a source that nothing rests on",
                        copy -> copy.append("sources.csv", "nouvelle,Une nouvelle source,Un éditeur,,,"),
                        "unused",
                        "sources.csv",
                        210,
                        "slug",
                        "nouvelle"),
                wrong(
                        "a network without schools",
                        copy -> copy.append("networks.csv", "autre,Autre réseau,"),
                        "unused",
                        "networks.csv",
                        4,
                        "slug",
                        "autre"),
                cell("qualifications.csv", 21, "replaced_by", "cap-apr", "replaced-by-itself"));
    }

    private static Stream<Arguments> places() {
        return Stream.of(
                cell("schools.csv", 2, "region_code", "27", "region-not-of-department"),
                cell("communes.csv", 2, "region_code", "27", "region-not-of-department"),
                cell("schools.csv", 2, "department_code", "01", "commune-not-of-department"),
                cell("schools.csv", 2, "commune", "Villeurbanne", "commune-name"),
                cell("schools.csv", 2, "postal_code", "75001", "postal-code-not-of-commune"),
                cell("schools.csv", 2, "postal_code", "38999", "postal-code-not-of-commune"),
                cell("schools.csv", 2, "postal_code", "69519", "postal-code-cedex"),
                cell("schools.csv", 2, "longitude", "", "incomplete-point"),
                cell("schools.csv", 2, "location_precision", "", "incomplete-point"),
                point("no point", "", "", "", "missing-point", ""),
                point(
                        "a point in the Ardennes",
                        "49.5",
                        "4.9251",
                        "COMMUNE",
                        "point-outside-department",
                        "49.5+4.9251"),
                // 12.3 and 4.7 km east of the outline, as computed apart from the check
                point(
                        "a point 12 km outside",
                        "45.78693",
                        "5.3",
                        "COMMUNE",
                        "point-outside-department",
                        "45.78693+5.3"),
                point("a point 5 km outside", "45.78693", "5.2", "COMMUNE", "point-off-department", "45.78693+5.2"),
                point("a point west", "45.78693", "-4.9251", "COMMUNE", "point-outside-department", "45.78693+-4.9251"),
                point(
                        "a point south",
                        "-45.78693",
                        "4.9251",
                        "COMMUNE",
                        "point-outside-department",
                        "-45.78693+4.9251"),
                point("a swapped point", "4.9251", "45.78693", "COMMUNE", "swapped-point", "4.9251+45.78693"));
    }

    private static Stream<Arguments> schools() {
        return Stream.of(
                wrong(
                        "a qualification of another trade",
                        copy -> copy.cell("programmes.csv", 5, "trade", "usinage"),
                        "qualification-not-of-trade",
                        "programmes.csv",
                        5,
                        "qualification",
                        "cap-psr"),
                cell("programmes.csv", 5, "qualification", "", "missing-qualification"),
                wrong(
                        "a school that lost its programme",
                        copy -> copy.cell("programmes.csv", 8, "school", "atec-monistrol"),
                        "school-without-programmes",
                        "schools.csv",
                        38,
                        "slug",
                        "avon"),
                cell("programmes.csv", 2, "sources", "", "missing-source"),
                cell("schools.csv", 17, "last_confirmed_on", "", "never-confirmed"),
                cell("schools.csv", 17, "last_confirmed_on", "2019", "confirmed-long-ago"),
                cell("schools.csv", 17, "opened_on", "2025", "opened-after-confirmation"));
    }

    private static Stream<Arguments> figures() {
        return Stream.of(
                cell("outcomes.csv", 73, "value", "140", "figure-out-of-range"),
                cell("outcomes.csv", 2, "value", "-25", "figure-out-of-range"),
                cell("outcomes.csv", 2, "value", "25.5", "figure-out-of-range"),
                cell("outcomes.csv", 24, "value", "170", "figure-out-of-range"),
                cell("outcomes.csv", 28, "value", "1792", "figure-out-of-range"),
                cell("outcomes.csv", 73, "value_max", "101", "figure-out-of-range"),
                cell("outcomes.csv", 2, "value_max", "20", "range-reversed"),
                cell("outcomes.csv", 2, "period_end", "2017", "period-reversed"),
                wrong(
                        "an observation before its time",
                        copy -> copy.cell("outcomes.csv", 2, "period_start", "2022")
                                .cell("outcomes.csv", 2, "period_end", "2022"),
                        "observed-ahead",
                        "outcomes.csv",
                        2,
                        "period_start",
                        "2022"),
                wrong(
                        "a figure without any date",
                        copy -> copy.cell("outcomes.csv", 25, "stated_on", ""),
                        "undated-figure",
                        "outcomes.csv",
                        25,
                        "period_start+period_end+stated_on",
                        ""));
    }

    private static Arguments cell(String file, int line, String column, String value, String rule) {
        return wrong(
                column + " “" + value + "”",
                copy -> copy.cell(file, line, column, value),
                rule,
                file,
                line,
                column,
                value);
    }

    private static Arguments point(
            String name, String latitude, String longitude, String precision, String rule, String value) {
        return wrong(
                name,
                copy -> copy.cell("schools.csv", 2, "latitude", latitude)
                        .cell("schools.csv", 2, "longitude", longitude)
                        .cell("schools.csv", 2, "location_precision", precision),
                rule,
                "schools.csv",
                2,
                "latitude+longitude",
                value);
    }

    private static Arguments wrong(
            String name,
            Consumer<InputCopy> damage,
            String rule,
            String file,
            long line,
            @Nullable String column,
            @Nullable String value) {
        return argumentSet(rule + ": " + name, damage, new Expected(rule, file, line, column, value));
    }

    private static List<String> with(List<String> cells, String another) {
        cells.add(another);
        return cells;
    }
}
