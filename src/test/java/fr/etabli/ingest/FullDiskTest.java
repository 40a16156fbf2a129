package fr.etabli.ingest;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.etabli.testing.HubProcess;
import fr.etabli.testing.SharedNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code ingest} where the history of runs can no longer be written. */
@Tag(THOROUGH)
class FullDiskTest {

    @TempDir
    private Path directory;

    @Test
    void anIngestThatCannotBeNotedDownSaysSoAndTheNextOneIsDone() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/bin/bash")))
                .as("The size of files is limited by the shell's ulimit, and there is no bash here.")
                .isTrue();
        Path output = directory.resolve("full.log");

        Process full = HubProcess.startWithin(20, output, arguments());

        assertThat(full.waitFor()).as(Files.readString(output)).isEqualTo(2);
        assertThat(Files.readString(output))
                .contains("The history of runs could not be written: File too large.")
                .contains("run it again");
        Path after = directory.resolve("after.log");
        assertThat(HubProcess.start(after, arguments()).waitFor())
                .as(Files.readString(after))
                .isZero();
        assertThat(Files.readString(after)).contains("is made and served");
    }

    private String[] arguments() {
        return List.of(
                        "ingest",
                        "--etabli.directory=" + directory.resolve("hub"),
                        "--etabli.elasticsearch.uris=" + SharedNode.address(),
                        "--etabli.elasticsearch.prefix=full-disk")
                .toArray(String[]::new);
    }
}
