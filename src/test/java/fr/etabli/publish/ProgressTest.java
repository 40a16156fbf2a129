package fr.etabli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final List<String> told = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    @Test
    void itTellsEveryFewSecondsHowManyRowsAndThenHowManyFiles() {
        Progress progress = new Progress(40_000, () -> now, told::add);

        progress.wroteRows(1_000);
        now = now.plus(Duration.ofSeconds(5));
        progress.wroteRows(9_000);
        progress.wroteRows(1_000);
        assertThat(told).containsExactly("10,000 of 40,000 (25 %) rows written, 2,000 a second");

        progress.wroteRows(29_000);
        now = now.plus(Duration.ofSeconds(7));
        progress.checkedFile();
        progress.checkedFile();
        // Eight datasets in five formats each, and two as GeoJSON.
        assertThat(told)
                .endsWith("All rows written; 1 of 42 (2 %) files checked")
                .hasSize(2);
    }
}
