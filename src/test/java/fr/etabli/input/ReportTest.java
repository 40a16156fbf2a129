package fr.etabli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    @TempDir
    private Path folder;

    @Test
    void beyondAThousandFindingsOfOneRuleAreCounted() throws IOException {
        Report report = check("slug,opened_on\n"
                + IntStream.rangeClosed(1, 1_234)
                        .mapToObj(i -> "Bad " + i + ",\n")
                        .collect(Collectors.joining())
                + "good,2021-13\n");

        assertThat(report.isRefused()).isTrue();
        assertThat(report.errors()).isEqualTo(1_235);
        assertThat(report.counts())
                .containsExactly(
                        new Report.Count("bad-date", Severity.ERROR, 1, 1),
                        new Report.Count("bad-slug", Severity.ERROR, 1_234, 1_000));
        assertThat(report.findings()).hasSize(1_001);
        assertThat(report.summary())
                .startsWith("The input is REFUSED as a whole: 1235 errors, 0 warnings.")
                .contains("1234  ERROR    bad-slug (the first 1000 are listed)");
    }

    @Test
    void aFindingReadsAsASentenceWithItsPlace() throws IOException {
        Report report = check("slug,opened_on\na,2021-13\n");

        assertThat(report.text())
                .isEqualTo(
                        """
                        ERROR  things.csv:2 [opened_on]  “2021-13”
                            bad-date: This is no year, month or day that exists. Write 2018, 2021-07 or 2021-05-06, as precisely as the source says and no more.
                        The input is REFUSED as a whole: 1 error, 0 warnings.
                                1  ERROR    bad-date
                        """);
    }

    @Test
    void theReportIsGivenAsJson() throws IOException {
        JsonNode json =
                JsonMapper.shared().readTree(check("slug,opened_on,x\na,,\n").json());

        assertThat(json)
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"refused": true, "errors": 1, "warnings": 0,
                                         "rules": [{"rule": "unknown-column", "severity": "ERROR", "count": 1, "kept": 1}],
                                         "findings": [{"severity": "ERROR", "rule": "unknown-column", "file": "things.csv",
                                           "line": 1, "column": "x", "value": "x",
                                           "message": "This table knows no such column.",
                                           "remedy": "Correct the name, or take the column away."}]}
                                        """));
    }

    @Test
    void anInputWithoutFaultPasses() throws IOException {
        Report report = check("slug,opened_on\na,2021\n");

        assertThat(report.isRefused()).isFalse();
        assertThat(report.text()).isEqualTo("The input passes: 0 errors, 0 warnings.\n");
    }

    private Report check(String text) throws IOException {
        Files.writeString(folder.resolve("things.csv"), text);
        Report report = new Report();
        new Check(report)
                .add(
                        Table.of("things", "slug")
                                .required("slug", Types.slug())
                                .optional("opened_on", Types.date()),
                        folder)
                .run();
        return report;
    }
}
