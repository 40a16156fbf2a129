package fr.etabli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.input.Report;
import fr.etabli.input.Rule;
import fr.etabli.input.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InputCheckTest {

    @Test
    void theDataAtHandPassesWithWarnings() {
        Report report = new InputCheck(Path.of("batch/data"), Path.of("batch/reference"), InputCopy.TODAY).run();

        // Counted outside, except for the points: 39 communes farther than 10 km off, and 2 schools at a border.
        assertThat(report.errors()).as(report.text()).isZero();
        assertThat(report.counts())
                .containsExactly(
                        new Report.Count("confirmed-long-ago", Severity.WARNING, 13, 13),
                        new Report.Count("missing-qualification", Severity.WARNING, 39, 39),
                        new Report.Count("never-confirmed", Severity.WARNING, 5, 5),
                        new Report.Count("opened-after-confirmation", Severity.WARNING, 1, 1),
                        new Report.Count("point-off-department", Severity.WARNING, 41, 41),
                        new Report.Count("postal-code-cedex", Severity.WARNING, 1, 1),
                        new Report.Count("school-without-programmes", Severity.WARNING, 5, 5),
                        new Report.Count("undated-figure", Severity.WARNING, 16, 16),
                        new Report.Count("unused", Severity.WARNING, 15, 15));
    }

    @Test
    void theDocsListEveryRuleAsTheCodeHasIt() throws IOException {
        String listed = Files.readAllLines(Path.of("docs/check.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .collect(Collectors.joining("\n"));

        assertThat(listed)
                .isEqualTo(InputCheck.rules().stream().map(InputCheckTest::line).collect(Collectors.joining("\n")));
    }

    private static String line(Rule rule) {
        return "| `%s` | %s | %s | %s |"
                .formatted(rule.code(), rule.severity().name().toLowerCase(Locale.ROOT), rule.says(), rule.remedy());
    }
}
