package fr.etabli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.publish.Publication;
import fr.etabli.publish.Published;
import fr.etabli.publish.PublishedFile;
import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.Generation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublishReportTest {

    private static final Publication PUBLICATION = new Publication(
            "2026-11-22.3",
            new Generation("0123456789abcdef"),
            2,
            "",
            Instant.EPOCH,
            null,
            List.of(
                    file("schools.csv", "schools", 3_000L, 78L),
                    file("schools.geojson", "schools", 9_250L, 77L),
                    file("trades.csv", "trades", 750L, 12L),
                    file("SHA256SUMS", null, 1_000L, null)));

    @Test
    void itTellsFilesRowsSizesAndSeconds() {
        assertThat(report(false).text())
                .isEqualToNormalizingNewlines(
                        """
                        Generation 0123456789abcdef is published as 2026-11-22.3: 4 files, 90 rows, 14.0 kB, in 1.3 s.
                          schools                78 rows  csv 3.0 kB, geojson 9.3 kB
                          trades                 12 rows  csv 0.8 kB
                        """);
        assertThat(report(true).text())
                .startsWith("Generation 0123456789abcdef is published already, as 2026-11-22.3: 4 files,");
    }

    @Test
    void itTellsTheSameAsJson() {
        JsonNode json = JsonMapper.shared().readTree(report(false).json());

        assertThat(json.at("/version").asString()).isEqualTo("2026-11-22.3");
        assertThat(json.at("/generation").asString()).isEqualTo("0123456789abcdef");
        assertThat(json.at("/rows").asInt()).isEqualTo(90);
        assertThat(json.at("/bytes").asInt()).isEqualTo(14_000);
        assertThat(json.at("/seconds").asDouble()).isEqualTo(1.25);
        assertThat(json.at("/datasets/0/bytes/schools.geojson").asInt()).isEqualTo(9_250);
    }

    private static PublishReport report(boolean unchanged) {
        return PublishReport.of(new Published(PUBLICATION, unchanged), Duration.ofMillis(1_250));
    }

    private static PublishedFile file(String name, @Nullable String dataset, long bytes, @Nullable Long rows) {
        return new PublishedFile(
                name, dataset, dataset == null ? null : ExportFormat.CSV, "text/csv", bytes, "", rows, false);
    }
}
