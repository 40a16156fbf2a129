package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "4, 100, true, 0 20 40 60 80 100",
        "90, 100, false, 90 92 94 96 98 100",
        "1882, 1892, true, 1882 1884 1886 1888 1890 1892",
        "109000, 15500000, true, 0 5000000 10000000 15000000 20000000",
        "0, 1, true, 0 1",
        "0, 0, true, 0 1",
        "0.1, 0.35, false, 0 0.1 0.2 0.3 0.4",
        "35, 35, true, 25 30 35 40 45",
        "5, 6, true, 5 6"
    })
    void theTicksAreRoundAndHoldWhatIsDrawn(double least, double most, boolean whole, String ticks) {
        Scale scale = Scale.of(least, most, 5, whole);

        assertThat(scale.ticks())
                .containsExactlyElementsOf(
                        Arrays.stream(ticks.split(" ", -1)).map(Double::valueOf).toList());
        assertThat(scale.share(least)).isBetween(0.0, 1.0);
        assertThat(scale.share(most)).isBetween(0.0, 1.0);
    }

    @Test
    void aShareIsThatOfTheWay() {
        assertThat(Scale.of(0, 100, 5, true).share(25)).isEqualTo(0.25);
    }

    @Test
    void timeIsDrawnInWholeYears() {
        TimeScale years = TimeScale.of(LocalDate.of(2018, 7, 1), LocalDate.of(2020, 1, 1), 7);

        assertThat(years.years()).containsExactly(2018, 2019, 2020);
        assertThat(years.share(LocalDate.of(2018, 1, 1))).isZero();
        assertThat(years.share(LocalDate.of(2021, 1, 1))).isEqualTo(1);
    }

    @Test
    void manyYearsAreNamedByRoundOnes() {
        assertThat(TimeScale.of(LocalDate.of(2012, 1, 1), LocalDate.of(2028, 7, 1), 7)
                        .years())
                .containsExactly(2015, 2020, 2025);
        assertThat(TimeScale.of(LocalDate.of(1, 1, 1), LocalDate.of(9998, 7, 1), 7)
                        .years())
                .hasSizeLessThan(8);
    }
}
