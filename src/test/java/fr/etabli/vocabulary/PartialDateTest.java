package fr.etabli.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PartialDateTest {

    @Test
    void aDateCoversAllTheDaysThatItMayMean() {
        assertThat(PartialDate.of("2018"))
                .isEqualTo(new PartialDate("2018", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31)));
        assertThat(PartialDate.of("2024-02").lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(PartialDate.of("2021-05-06").firstDay()).isEqualTo(LocalDate.of(2021, 5, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "18", "2018-13", "2021-02-30", "2018/2019", "2018-1", "mai 2021", "2018~", "-0044"})
    void whatIsNoYearMonthOrDayIsNoDate(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
        assertThatThrownBy(() -> PartialDate.of(text)).hasMessageContaining("2021-07");
    }

    @Test
    void datesAreOrderedByFirstDayThenTheMorePreciseFirst() {
        assertThat(Stream.of("2021", "2021-01", "2020-12-31", "2021-01-01")
                        .map(PartialDate::of)
                        .sorted())
                .extracting(PartialDate::text)
                .containsExactly("2020-12-31", "2021-01-01", "2021-01", "2021");
    }

    @Test
    void inJsonItIsItsText() {
        JsonMapper json = JsonMapper.shared();

        assertThat(json.writeValueAsString(PartialDate.of("2021-07"))).isEqualTo("\"2021-07\"");
        assertThat(json.readValue("\"2021-07\"", PartialDate.class)).isEqualTo(PartialDate.of("2021-07"));
    }
}
