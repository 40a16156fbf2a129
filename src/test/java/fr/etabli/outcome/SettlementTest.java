package fr.etabli.outcome;

import static fr.etabli.outcome.Claims.claim;
import static fr.etabli.outcome.Claims.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SettlementTest {

    private final Settlement settlement = new Settlement(DisclosureRules.read(), new DisclosureProperties(5));

    @ParameterizedTest
    @CsvSource({
        "RESTRICTED, EXAM_PASS_RATE, PERCENT, 75, 4, SMALL_COHORT",
        "RESTRICTED, EXAM_PASS_RATE, PERCENT, 80, 5, ",
        "RESTRICTED, EXAM_PASS_RATE, PERCENT, 80, , NOT_DISSEMINATED",
        "RESTRICTED, GRADUATE_COUNT, PEOPLE, 4, , SMALL_COHORT",
        "RESTRICTED, GRADUATE_COUNT, PEOPLE, 4, 12, SMALL_COHORT",
        "RESTRICTED, GRADUATE_COUNT, PEOPLE, 5, , ",
        "RESTRICTED, A_RATE_THAT_IS_NEW, PERCENT, 80, 2, SMALL_COHORT",
        "RESTRICTED, PUPIL_COUNT, PEOPLE, 2, , SMALL_COHORT",
        "RESTRICTED, PUPILS_SECOND_YEAR, PEOPLE, 0, , SMALL_COHORT",
        "RESTRICTED, PUPILS_SECOND_YEAR, PEOPLE, 5, , ",
        "RESTRICTED, CAPACITY, PEOPLE, 4, , ",
        "RESTRICTED, PRACTICE_SHARE, PERCENT, 60, , ",
        "RESTRICTED, REVENUE_EUR, EUR, 100000, 3, ",
        "PUBLIC, EXAM_PASS_RATE, PERCENT, 75, 4, ",
        "PUBLIC, GRADUATE_COUNT, PEOPLE, 4, , ",
    })
    void aResultThatIsNotPublicAndRestsOnTooFewPeopleIsWithheld(
            String disclosure,
            String code,
            Unit unit,
            double value,
            @Nullable String cohort,
            @Nullable WithheldReason reason) {
        Outcome read = claim(
                "a",
                "indicator=" + code,
                "value=" + value,
                "cohort=" + (cohort == null ? "" : cohort),
                "disclosure=" + disclosure);

        Outcome shown =
                settlement.settle(List.of(read), any -> indicator(code, unit)).get(0);

        assertThat(shown.withheld()).isEqualTo(reason);
        if (reason == null) {
            assertThat(shown.value()).isEqualTo(read.value());
            assertThat(shown.cohort()).isEqualTo(read.cohort());
        }
    }

    @Test
    void nothingOfAWithheldFigureReachesTheIndex() {
        Outcome read = claim(
                "a",
                "indicator=EXAM_PASS_RATE",
                "value=66.67",
                "value_max=77.77",
                "cohort=3",
                "locator=tableau 2 (2 reçus sur 3)",
                "disclosure=RESTRICTED",
                "stated_on=2021");

        Outcome shown = settlement
                .settle(List.of(read), any -> indicator("EXAM_PASS_RATE", Unit.PERCENT))
                .get(0);

        assertThat(shown.cohort()).isNull();
        assertThat(JsonMapper.shared().writeValueAsString(OutcomeDocument.of(shown)))
                .doesNotContain("66.67", "77.77", "2 reçus", "\"cohort\":3");
    }

    @Test
    void aWithheldFigureContradictsNothing() {
        List<Outcome> shown = settlement.settle(
                List.of(
                        claim("a", "value=20", "cohort=3", "disclosure=RESTRICTED", "stated_on=2021"),
                        claim("b", "value=90", "stated_on=2021")),
                any -> indicator("EXAM_PASS_RATE", Unit.PERCENT));

        assertThat(shown).extracting(Outcome::disagreements).containsExactly(List.of(), List.of());
    }

    @Test
    void noPublicFigureAtHandIsWithheld() {
        Map<String, Outcome> settled = RealRows.settled();

        assertThat(settled).hasSize(146);
        assertThat(settled.values()).noneMatch(outcome -> outcome.withheld() != null);
    }
}
