package fr.etabli.outcome;

import static fr.etabli.outcome.Claims.claim;
import static fr.etabli.outcome.DisagreementBasis.SAME_PERIOD;
import static fr.etabli.outcome.DisagreementBasis.SAME_YEAR;
import static fr.etabli.outcome.DisagreementBasis.TIMELESS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.outcome.Outcome.Contradiction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisagreementsTest {

    private static final Map<String, Outcome> REAL = RealRows.settled();

    /**
     * Worked out by hand from outcomes.csv, group by group. All other groups hold one figure, figures that agree, figures
     * of different years, or figures without any date.
     */
    @Test
    void theFiguresAtHandContradictOneAnotherInExactlyThesePairs() {
        Set<String> expected = new TreeSet<>(List.of(
                // The first school: 1892 against 1882 twice. École de production de Besançon: 2018 against 2017.
                "TIMELESS o029-o030",
                "TIMELESS o029-o031",
                "TIMELESS o208-o209",
                // Share of practice in one article of February 2021: two thirds (63.4 to 70.0) against 60; "two thirds"
                // of 2021 against the same 60.
                "SAME_PERIOD o020-o021",
                "SAME_YEAR o021-o022",
                // Lowest entry age 2021: 15 (May), 14 (February), 15 (the year).
                "SAME_YEAR o201-o203",
                "SAME_YEAR o203-o204",
                // Projects selected: 34 in November 2021, 39 in 2021.
                "SAME_YEAR o082-o083",
                // Schools in Normandie: 6 in November 2021, 5 in October.
                "SAME_YEAR o091-o092",
                // Schools of the network in 2019: 25 and 33 in October, 33 and 25 in December.
                "SAME_PERIOD o048-o049",
                "SAME_PERIOD o050-o051",
                "SAME_YEAR o048-o050",
                "SAME_YEAR o049-o051",
                // … in 2023: 43 and 56; in 2024: 67, 65 and 71.
                "SAME_YEAR o063-o064",
                "SAME_YEAR o065-o067",
                "SAME_YEAR o065-o069",
                "SAME_YEAR o067-o069",
                // Pupils of the network in 2021: 1,050, 1,400, 1,200 and about 1,000 (950 to 1,050).
                "SAME_YEAR o006-o007",
                "SAME_YEAR o006-o057",
                "SAME_YEAR o007-o057",
                "SAME_YEAR o007-o059",
                "SAME_YEAR o057-o059"));
        // Schools of the network in 2021: 34; 35 thrice; about 30 (28.5 to 31.5) twice; 41 twice; 42 twice. All of one
        // value disagree with all of another: 45 pairs less 3 + 1 + 1 + 1 that agree. Of one month are only about 30
        // and
        // 42 in December.
        List<List<String>> of2021 = List.of(
                List.of("o003"),
                List.of("o002", "o136", "o004"),
                List.of("o061", "o005"),
                List.of("o055", "o056"),
                List.of("o058", "o060"));
        for (List<String> some : of2021) {
            of2021.subList(of2021.indexOf(some) + 1, of2021.size())
                    .forEach(others ->
                            some.forEach(one -> others.forEach(other -> expected.add(pair(SAME_YEAR, one, other)))));
        }
        expected.remove("SAME_YEAR o005-o058");
        expected.add("SAME_PERIOD o005-o058");

        assertThat(pairs(REAL.values())).containsExactlyElementsOf(expected).hasSize(61);
    }

    @Test
    void everyDisagreementIsSeenFromBothSides() {
        assertThat(REAL.values()).allSatisfy(outcome -> assertThat(outcome.disagreements())
                .allSatisfy(one -> assertThat(real(one.outcome()).disagreements())
                        .contains(new Contradiction(outcome.key(), one.basis()))));
    }

    @Test
    void theExamplesThatEverybodyKnowsShow() {
        assertThat(real("o029").disagreements())
                .containsExactly(new Contradiction("o030", TIMELESS), new Contradiction("o031", TIMELESS));
        assertThat(real("o006").disagreements()).contains(new Contradiction("o007", SAME_YEAR));
        assertThat(real("o048").disagreements())
                .containsExactly(new Contradiction("o049", SAME_PERIOD), new Contradiction("o050", SAME_YEAR));
        assertThat(real("o009").disagreements()).isEmpty();
        assertThat(real("o011").disagreements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, 100, , EXACT, 100, , agree",
        "EXACT, 100, , EXACT, 101, , differ",
        "APPROXIMATE, 100, , EXACT, 105, , agree",
        "APPROXIMATE, 100, , EXACT, 95, , agree",
        "APPROXIMATE, 100, , EXACT, 105.1, , differ",
        "APPROXIMATE, 66.7, , EXACT, 70, , agree",
        "APPROXIMATE, 66.7, , EXACT, 71, , differ",
        "APPROXIMATE, 1000, , APPROXIMATE, 1100, , agree",
        "APPROXIMATE, 1000, , APPROXIMATE, 1110, , differ",
        "AT_LEAST, 90, , EXACT, 93, , agree",
        "AT_LEAST, 90, , EXACT, 90, , agree",
        "AT_LEAST, 90, , EXACT, 89, , differ",
        "AT_MOST, 6, , EXACT, 5, 6, agree",
        "AT_MOST, 6, , EXACT, 7, 8, differ",
        "AT_MOST, 6, , AT_LEAST, 6, , agree",
        "AT_MOST, 6, , AT_LEAST, 7, , differ",
        "EXACT, 5, 6, EXACT, 6, 7, agree",
        "EXACT, 5, 6, EXACT, 7, 8, differ",
        "APPROXIMATE, 0, , EXACT, 0, , agree",
    })
    void valuesDifferWhereNoNumberSuitsBoth(
            String oneIs,
            String one,
            @Nullable String oneMax,
            String otherIs,
            String other,
            @Nullable String otherMax,
            String verdict) {
        Outcome first = claim("a", "value=" + one, "value_max=" + cell(oneMax), "qualifier=" + oneIs, "stated_on=2021");
        Outcome second =
                claim("b", "value=" + other, "value_max=" + cell(otherMax), "qualifier=" + otherIs, "stated_on=2021");

        assertThat(pairs(Disagreements.among(List.of(first, second), Unit.PEOPLE)))
                .hasSize(verdict.equals("differ") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        // Start, end and statement of the one and of the other.
        "2019-10, 2019-10, 2020, 2019-10, 2019-10, 2022, SAME_PERIOD",
        "2019-10-02, 2019-10-02, , 2019-10, 2019-10, , SAME_PERIOD",
        ", , 2019-10-02, 2019-10, 2019-10, , SAME_PERIOD",
        "2019-09, 2020-08, , 2019-09-01, 2020-08-31, , SAME_PERIOD",
        "2020, 2020, , 2020, 2020, , SAME_PERIOD",
        "2021-05, 2021-05, , 2021-07, 2021-07, , SAME_YEAR",
        "2020, 2020, , 2020-01, 2020-01, , SAME_YEAR",
        "2019-09, 2020-08, , 2020-11, 2020-11, , SAME_YEAR",
        "2019-10, 2019-11, , 2019-10, 2019-10, , SAME_YEAR",
        "2018, 2022, , 2020-03, 2020-03, , SAME_YEAR",
        "2019-12, 2019-12, , 2020-01, 2020-01, , ",
        "2019, 2019, 2020, 2020, 2020, 2020, ",
        ", , , 2020, 2020, , ",
        ", , , , , , ",
    })
    void whetherTheyContradictDependsOnTheTimeThatTheySpeakOf(
            @Nullable String oneStart,
            @Nullable String oneEnd,
            @Nullable String oneStated,
            @Nullable String otherStart,
            @Nullable String otherEnd,
            @Nullable String otherStated,
            @Nullable String basis) {
        List<Outcome> group = List.of(
                timed("a", "1", oneStart, oneEnd, oneStated), timed("b", "2", otherStart, otherEnd, otherStated));

        assertThat(pairs(Disagreements.among(group, Unit.PEOPLE)))
                .isEqualTo(new TreeSet<>(basis == null ? List.of() : List.of(basis + " a-b")));
        assertThat(pairs(Disagreements.among(group, Unit.YEAR))).containsExactly("TIMELESS a-b");
    }

    @Test
    void figuresOfAnotherScopeAreComparedWithNothing() {
        List<Outcome> group = List.of(
                claim("a", "value=1", "stated_on=2021"), claim("b", "value=2", "stated_on=2021", "comparable=false"));

        assertThat(pairs(Disagreements.among(group, Unit.PEOPLE))).isEmpty();
    }

    /** Compared in pairs these would be two hundred million. */
    @Test
    void twentyThousandFiguresOfOneYearListAHundredOthersEachAndSayThatThereAreMore() {
        List<Outcome> group = IntStream.range(0, 20_000)
                .mapToObj(i -> claim("o" + i, "value=" + i, "stated_on=2021-" + (i % 2 == 0 ? "05" : "07")))
                .toList();

        List<Outcome> settled = Disagreements.among(group, Unit.PEOPLE);

        assertThat(settled).hasSize(20_000).allSatisfy(outcome -> {
            assertThat(outcome.disagreements()).hasSize(Outcome.MAX_DISAGREEMENTS);
            assertThat(outcome.disagreements()).allMatch(one -> one.basis() == SAME_PERIOD);
            assertThat(outcome.moreDisagreements()).isTrue();
        });
        assertThat(REAL.values()).noneMatch(Outcome::moreDisagreements);
    }

    private static Outcome real(String key) {
        return Objects.requireNonNull(REAL.get(key));
    }

    private static Set<String> pairs(Iterable<Outcome> outcomes) {
        List<String> pairs = new ArrayList<>();
        outcomes.forEach(outcome ->
                outcome.disagreements().forEach(one -> pairs.add(pair(one.basis(), outcome.key(), one.outcome()))));
        return new TreeSet<>(pairs);
    }

    private static String pair(DisagreementBasis basis, String one, String other) {
        return basis + " " + (one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one);
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Outcome timed(
            String key, String value, @Nullable String start, @Nullable String end, @Nullable String stated) {
        return claim(
                key,
                "value=" + value,
                "period_start=" + cell(start),
                "period_end=" + cell(end),
                "stated_on=" + cell(stated));
    }
}
