package fr.etabli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.extract.Table;
import fr.etabli.extract.Tables;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.ExportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class CoverageTest {

    @Autowired
    private Publisher publisher;

    @Autowired
    private Publications publications;

    @Test
    void whatIsPlannedLiesBeyondThePeriodAndAYearEndsWithTheIssue(@TempDir Path folder) throws Exception {
        for (Table<?> table : Tables.ALL) {
            Files.writeString(folder.resolve(table.fileName(ExportFormat.CSV)), header(table));
        }
        Files.writeString(
                folder.resolve("schools.csv"),
                "slug,opened_on,last_confirmed_on\r\na,1998,2025-11\r\nb,2027-09,2026\r\nc,,\r\n");

        assertThat(Coverage.ofAll(folder, Instant.parse("2026-02-01T10:00:00Z")))
                .hasSize(Tables.ALL.size())
                .containsEntry("schools", new Coverage(LocalDate.of(1998, 1, 1), LocalDate.of(2026, 2, 1)))
                .containsEntry("trades", new Coverage(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1)));
    }

    private static String header(Table<?> table) {
        return String.join(
                        ",",
                        table.columns().stream().map(column -> column.name()).toList())
                + "\r\n";
    }

    @Test
    void aVersionNotesItsPeriodsAndOneThatDoesNotIsRead() {
        Publication noted = publisher.publish().publication();
        Publication unnoted = new Publication(
                noted.version(),
                noted.generation(),
                noted.extractFormat(),
                noted.imprint(),
                noted.issuedAt(),
                null,
                List.copyOf(noted.files()));

        assertThat(Objects.requireNonNull(noted.coverage())).hasSize(Tables.ALL.size());
        // schools.csv: Boisard opened in 1882, the earliest year
        assertThat(Coverage.of(publications, noted, Tables.get("schools")).from())
                .isEqualTo("1882-01-01");
        for (Table<?> table : Tables.ALL) {
            assertThat(Coverage.of(publications, unnoted, table)).isEqualTo(Coverage.of(publications, noted, table));
        }
    }
}
