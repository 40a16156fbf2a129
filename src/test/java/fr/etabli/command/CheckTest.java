package fr.etabli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubProcess;
import fr.etabli.testing.InputCopy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir
    private Path directory;

    @Test
    void theFoldersMayBeNamedInAFileOfSettingsAndAnOptionGoesBeforeIt() throws Exception {
        InputCopy broken = InputCopy.in(directory.resolve("broken"));
        broken.change("outcomes.csv", rows -> rows.replace(",SCHOOL_COUNT,OBSERVED,25,", ",SCHOOL_COUNT,SEEN,25,"));
        InputCopy whole = InputCopy.in(directory.resolve("whole"));
        Path settings = directory.resolve("application.properties");
        Files.writeString(
                settings,
                "etabli.ingest.data=" + broken.data() + "\netabli.ingest.reference=" + broken.reference() + "\n");
        Path refused = directory.resolve("refused.txt");
        Path passed = directory.resolve("passed.txt");

        Process named = HubProcess.start(refused, "check", "--spring.config.additional-location=file:" + settings);
        assertThat(named.waitFor()).isEqualTo(Commands.REFUSED_INPUT);
        Process given = HubProcess.start(
                passed, "check", "--spring.config.additional-location=file:" + settings, "--data=" + whole.data());
        assertThat(given.waitFor()).as(Files.readString(passed)).isEqualTo(Commands.DONE);

        assertThat(Files.readString(refused)).contains("outcomes.csv", "SEEN");
    }
}
