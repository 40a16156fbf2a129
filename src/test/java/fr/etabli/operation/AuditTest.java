package fr.etabli.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials, and the audit's three answers, with stand-ins for the scanners. */
class AuditTest {

    private static final Path BILL = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    @TempDir
    private Path folder;

    private Path bill = BILL;

    private record Verdict(int code, String said) {}

    @BeforeEach
    void tools() throws Exception {
        bill = Files.writeString(folder.resolve("bill.json"), "{}");
        Files.createDirectory(folder.resolve("bin"));
        for (String tool : List.of("bash", "env", "dirname")) {
            Files.createSymbolicLink(
                    folder.resolve("bin").resolve(tool), Path.of("/usr/bin").resolve(tool));
        }
    }

    @Test
    void theBillNamesWhatTheHubIsMadeOfAndNotWhatTestsItOrWhen() throws Exception {
        assumeThat(BILL)
                .as("The build was online: offline its plugin writes no bill")
                .exists();
        JsonNode bill = JsonMapper.shared().readTree(Files.readString(BILL));
        List<String> names = bill.at("/components")
                .valueStream()
                .map(component -> component.at("/group").asString("") + ":"
                        + component.at("/name").asString())
                .toList();

        assertThat(bill.at("/bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(names)
                .contains(
                        "co.elastic.clients:elasticsearch-java",
                        "org.springframework:spring-webmvc",
                        "com.h2database:h2")
                .contains("org.mvnpm:graphiql", "org.webjars.npm:react", "org.webjars.npm:leaflet")
                .doesNotContain("org.junit.jupiter:junit-jupiter", "org.seleniumhq.selenium:selenium-support");
        assertThat(bill.at("/components/0/purl").asString()).startsWith("pkg:maven/");
        assertThat(bill.has("serialNumber")).isFalse();
    }

    @Test
    void withoutAScannerItSaysThatItDidNotRun() throws Exception {
        Verdict verdict = audit(bill);

        assertThat(verdict.code()).isEqualTo(3);
        assertThat(verdict.said()).contains("The audit did not run: neither osv-scanner nor grype is here.");
    }

    @Test
    void withoutABillOrADatabaseItSaysThatItDidNotRun() throws Exception {
        assertThat(audit(folder.resolve("nothing.json")).said()).contains("did not run: there is no bill of materials");
        scanner("osv-scanner", "exit 0");
        Verdict noDatabase = audit(bill);
        assertThat(noDatabase.code()).isEqualTo(3);
        assertThat(noDatabase.said()).contains("did not run: osv-scanner has no database");
    }

    @Test
    void whatAScannerFindsIsTold() throws Exception {
        Files.createDirectories(folder.resolve("cache/osv-scanner/Maven"));
        Files.writeString(folder.resolve("cache/osv-scanner/Maven/all.zip"), "x");

        scanner("osv-scanner", "exit 0");
        assertThat(audit(bill).code()).isZero();
        scanner("osv-scanner", "echo GHSA-xxxx; exit 1");
        assertThat(audit(bill))
                .isEqualTo(new Verdict(
                        1,
                        "GHSA-xxxx\nThe audit ran with osv-scanner and found what stands above in "
                                + bill.toAbsolutePath() + ".\n"));
        scanner("osv-scanner", "exit 127");
        assertThat(audit(bill).code()).isEqualTo(3);
    }

    @Test
    void theOtherScannersFaultsAreNotTakenForFindings() throws Exception {
        scanner("grype", "[ \"$1\" = db ] && exit 0; exit 1");
        assertThat(audit(bill).code()).isEqualTo(3);
        scanner("grype", "[ \"$1\" = db ] && exit 0; exit 2");
        assertThat(audit(bill).code()).isEqualTo(1);
        scanner("grype", "[ \"$1\" = db ] && exit 1; exit 0");
        assertThat(audit(bill).code()).isEqualTo(3);
        scanner("grype", "exit 0");
        assertThat(audit(bill).code()).isZero();
    }

    private void scanner(String name, String does) throws Exception {
        Path file = folder.resolve("bin").resolve(name);
        Files.writeString(file, "#!/usr/bin/env bash\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Verdict audit(Path bill) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("operations/audit", bill.toAbsolutePath().toString()).redirectErrorStream(true);
        builder.environment().put("PATH", folder.resolve("bin").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().remove("OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), said);
    }
}
