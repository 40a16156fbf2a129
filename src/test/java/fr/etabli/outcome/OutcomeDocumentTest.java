package fr.etabli.outcome;

import static fr.etabli.outcome.Claims.claim;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeDocumentTest {

    @Test
    void theNewestIsWhatWasStatedLastNotWhatSpeaksOfTheFarthestFuture() {
        List<Outcome> shuffled = List.of(
                claim("undated", "value=1"),
                claim("planFor2028", "value=1", "kind=TARGET", "period_start=2028", "period_end=2028"),
                claim("of2019StatedIn2022", "value=1", "period_start=2019", "period_end=2019", "stated_on=2022-05"),
                claim("observedIn2021", "value=1", "period_start=2020", "period_end=2021-06"),
                claim("statedIn2022", "value=1", "stated_on=2022"));

        assertThat(shuffled.stream()
                        .map(OutcomeDocument::of)
                        .sorted(Comparator.comparingLong(OutcomeDocument::newest)
                                .reversed()
                                .thenComparing(OutcomeDocument::key)))
                .extracting(OutcomeDocument::key)
                .containsExactly("of2019StatedIn2022", "statedIn2022", "observedIn2021", "planFor2028", "undated");
    }

    @Test
    void datesCoverAllDaysThatTheyMayMean() {
        OutcomeDocument document = OutcomeDocument.of(
                claim("a", "value=1", "period_start=2020", "period_end=2021-02", "stated_on=2021-05"));

        assertThat(document.periodFrom()).isEqualTo(LocalDate.of(2020, 1, 1).toEpochDay());
        assertThat(document.periodTo()).isEqualTo(LocalDate.of(2021, 2, 28).toEpochDay());
        assertThat(document.statedFrom()).isEqualTo(LocalDate.of(2021, 5, 1).toEpochDay());
        assertThat(document.statedTo()).isEqualTo(LocalDate.of(2021, 5, 31).toEpochDay());
        assertThat(document.subject()).isEqualTo("school:boisard");
    }

    @Test
    void aFigureIsDisputedWhereTheContradictionIsOfTheSameTimeOrOfNone() {
        assertThat(RealRows.settled().values().stream()
                        .map(OutcomeDocument::of)
                        .filter(OutcomeDocument::disputed)
                        .map(OutcomeDocument::key))
                .containsExactlyInAnyOrder(
                        "o005", "o020", "o021", "o029", "o030", "o031", "o048", "o049", "o050", "o051", "o058", "o208",
                        "o209");
    }
}
