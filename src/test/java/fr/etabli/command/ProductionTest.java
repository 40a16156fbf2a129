package fr.etabli.command;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(THOROUGH)
class ProductionTest {

    private static final List<String> FIT = List.of(
            "--etabli.public-url=https://ecoles.example.fr",
            "--etabli.imprint.publisher.name=Somebody",
            "--etabli.imprint.host.name=Some machines",
            "--etabli.imprint.host.address=2 rue d’Essai, Lyon",
            "--etabli.imprint.host.phone=0102030405",
            "--etabli.imprint.publisher.address=1 rue d’Essai, Lyon",
            "--etabli.imprint.contact.email=data@ecoles.example.fr");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"serve", "publish"})
    void nothingGoesOutInProductionUnderPlaceholders(String command) throws Exception {
        String said = refused(command, List.of());

        assertThat(said)
                .contains("etabli.public-url", "http://localhost:8080", "etabli.imprint.publisher.name")
                .contains("etabli.imprint.contact.email", "etabli.imprint.host.phone", "docs/settings.md")
                .doesNotContain("\tat ");
    }

    @Test
    void whatIsSetIsNotAskedForAgain() throws Exception {
        assertThat(refused("serve", FIT.subList(0, FIT.size() - 1)))
                .contains("etabli.imprint.contact.email")
                .doesNotContain("etabli.public-url", "etabli.imprint.publisher", "etabli.imprint.host");
    }

    private String refused(String command, List<String> settings) throws Exception {
        Path output = directory.resolve("output.txt");
        Process hub = HubProcess.start(
                output,
                Stream.concat(
                                Stream.of(
                                        command,
                                        "--spring.profiles.active=production",
                                        "--etabli.directory=" + directory.resolve("hub"),
                                        "--etabli.elasticsearch.uris=http://127.0.0.1:1",
                                        "--server.port=0",
                                        "--management.server.port=0"),
                                settings.stream())
                        .toArray(String[]::new));
        assertThat(hub.waitFor()).as(Files.readString(output)).isEqualTo(Commands.WRONG_USAGE);
        return Files.readString(output);
    }
}
