package fr.etabli.outcome;

import static fr.etabli.outcome.Claims.claim;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplementsTest {

    private static final Map<String, Indicator> INDICATORS = RealRows.indicators();

    private final Settlement settlement = new Settlement(DisclosureRules.read(), new DisclosureProperties(5));

    /**
     * Figures of one school are written {@code pupils 17}: restricted, of the year 2022; with {@code !} public, with
     * {@code /12} its cohort, with {@code @2023} another year, with {@code @} no period. Expected is what remains.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # One small part: the total would give it away.
            pupils 17, first 14, second 3 | first 14
            # Two small parts: both are exactly 4 where a total of 8 is shown.
            pupils 8, first 4, second 4 |
            # Nothing to work it out from: no part is stated beside it, or no total.
            pupils 17, second 3 | pupils 17
            first 14, second 3 | first 14
            # Nothing is small.
            pupils 17, first 9, second 8 | pupils 17, first 9, second 8
            # A public total stays; then the other part gives it away.
            pupils 17!, first 14, second 3 | pupils 17!
            # A public part stays, and the total goes.
            pupils 17, first 14!, second 3 | first 14!
            # What is public already stays as it is, small or not.
            pupils 17!, first 14!, second 3! | pupils 17!, first 14!, second 3!
            pupils 17, first 14, second 3! | pupils 17, first 14, second 3!
            # From public figures alone anybody can work it out; of ours nothing more is shown.
            pupils 17!, first 14!, second 3, first 14, pupils 17 | pupils 17!, first 14!
            # Another year says nothing of this one; what states no period may be of any.
            pupils 17@2023, first 14@2023, second 3 | pupils 17@2023, first 14@2023
            pupils 17@, first 14, second 3 | first 14
            # A public figure of an unknown time does not make the total of this year safe to show, nor the part.
            pupils 9!@, pupils 17, first 6!@, first 14, second 3 | pupils 9!@, first 6!@
            # What is withheld for another's sake is itself not to be worked out, as far as that lies with us.
            pupils 17, first 14, second 3, first 14!, second 5!@ | first 14!, second 5!@
            # A rate and what it is of give away a count.
            rate 25/12, graduates 3 |
            rate 25/12, graduates 3, cohort 12 | cohort 12
            rate 25!, graduates 3, cohort 12 | rate 25!
            rate 25!/12, graduates 3 | rate 25!/12
            # A count and what it is of give away a rate that is not disseminated.
            rate 75, graduates 9, cohort 12 | cohort 12
            rate 75, graduates 9/12 |
            rate 75, graduates 9!, cohort 12 | graduates 9!
            rate 75/3, graduates 9!, graduates 9/12 | graduates 9!
            # The two families do not touch.
            pupils 17, first 14, rate 25/12, graduates 3 | pupils 17, first 14
            """)
    void whatWouldGiveAwayAWithheldFigureOfItsFamilyIsWithheld(String stated, @Nullable String shown) {
        assertThat(shown(read(stated))).isEqualTo(shown == null ? List.of() : List.of(shown.split(", ")));
    }

    @Test
    void theOrderInWhichFiguresAreGivenMakesNoDifference() {
        String stated =
                "pupils 17!, first 14, second 3, pupils 18, first 14@, second 8@2023, first 9@2023, pupils 17@2023";
        List<Outcome> figures = new ArrayList<>(read(stated));
        Map<String, Outcome> settled = byKey(settled(figures));

        for (int turn = 0; turn < figures.size(); turn++) {
            Collections.rotate(figures, 1);
            assertThat(byKey(settled(figures))).isEqualTo(settled);
        }
    }

    @Test
    void theReasonSaysThatItIsForAnothersSake() {
        assertThat(settled(read("pupils 17, first 14, second 3")))
                .extracting(Outcome::withheld)
                .containsExactly(WithheldReason.COMPLEMENTARY, null, WithheldReason.SMALL_COHORT);
    }

    /** 14 + 3 = 17 and 13 + 4 = 17 give the same answer, and so do other totals: no choice looks at a value. */
    @Test
    void nothingThatIsShownDependsOnWhatIsWithheld() {
        List<Outcome> one = settled(read("pupils 17, first 14, second 3, rate 25/12, graduates 3, cohort 12"));

        assertThat(settled(read("pupils 18, first 14, second 4, rate 33.3/12, graduates 4, cohort 12")))
                .isEqualTo(one);
        assertThat(settled(read("pupils 99, first 14, second 0, rate 0/99, graduates 0, cohort 12")))
                .isEqualTo(one);
    }

    @Test
    void everyMemberOfAFamilyIsAnIndicatorThatRestrictsWhatIsSmall() {
        DisclosureRules rules = DisclosureRules.read();

        assertThat(rules.families()).hasSize(2).allSatisfy(family -> assertThat(family.members())
                .hasSizeGreaterThan(2)
                .doesNotHaveDuplicates()
                .allMatch(code -> rules.isAboutPupils(Objects.requireNonNull(INDICATORS.get(code), code))));
        assertThat(INDICATORS).containsKeys(rules.tellsNothingOfPupils().toArray(String[]::new));
        assertThat(settlement.together("PUPILS_SECOND_YEAR"))
                .isEqualTo(settlement.together("PUPIL_COUNT"))
                .isNotEqualTo(settlement.together("GRADUATE_COUNT"));
    }

    @Test
    void thousandsOfFiguresOfOneSubjectAreSettledInAMoment() {
        List<Outcome> figures = IntStream.range(0, 1_000)
                .mapToObj(i -> Stream.of("pupils 17", "first 14", "second 3").map(text -> text + "@" + (1000 + i)))
                .flatMap(three -> three)
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), ComplementsTest::read));

        assertThat(shown(figures)).hasSize(1_000).allMatch(text -> text.startsWith("first 14@"));
    }

    private List<Outcome> settled(List<Outcome> figures) {
        return settlement.settle(figures, code -> Objects.requireNonNull(INDICATORS.get(code), code));
    }

    private List<String> shown(List<Outcome> figures) {
        return settled(figures).stream()
                .filter(figure -> figure.withheld() == null)
                .map(figure -> Objects.requireNonNull(figure.locator()))
                .toList();
    }

    private static Map<String, Outcome> byKey(List<Outcome> settled) {
        Map<String, Outcome> byKey = new TreeMap<>();
        settled.forEach(one -> byKey.put(one.key(), one));
        return byKey;
    }

    /** The text of each figure is its locator, so that those left can be told; it is gone where a figure is withheld. */
    private static List<Outcome> read(String stated) {
        List<String> texts = Arrays.asList(stated.split(", "));
        return IntStream.range(0, texts.size())
                .mapToObj(i -> figure("o" + i, texts.get(i)))
                .toList();
    }

    private static Outcome figure(String key, String text) {
        String[] words = text.split("[ !/@]");
        String year = text.contains("@") ? text.substring(text.indexOf('@') + 1) : "2022";
        return claim(
                key,
                "indicator=" + code(words[0]),
                "value=" + words[1],
                "cohort=" + (text.contains("/") ? text.replaceFirst(".*/(\\d+).*", "$1") : ""),
                "period_start=" + year,
                "period_end=" + year,
                "disclosure=" + (text.contains("!") ? "PUBLIC" : "RESTRICTED"),
                "locator=" + text);
    }

    private static String code(String word) {
        return switch (word) {
            case "pupils" -> "PUPIL_COUNT";
            case "first" -> "PUPILS_FIRST_YEAR";
            case "second" -> "PUPILS_SECOND_YEAR";
            case "rate" -> "EXAM_PASS_RATE";
            case "graduates" -> "GRADUATE_COUNT";
            default -> "COHORT_SIZE";
        };
    }
}
