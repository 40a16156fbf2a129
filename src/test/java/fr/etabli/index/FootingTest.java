package fr.etabli.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootingTest {

    @TempDir
    private Path directory;

    private Path home = Path.of("");
    private Path copy = Path.of("");

    @BeforeEach
    void aHome() throws IOException {
        home = directory.resolve("distribution");
        copy = directory.resolve("own").resolve("home");
        Files.createDirectories(home.resolve("lib"));
        Files.createDirectories(home.resolve("plugins").resolve("etabli-analysis"));
        Files.writeString(home.resolve("lib").resolve("node-1.jar"), "one");
    }

    @Test
    void aCopyOfTheHomeHasWhatTheHomeHasNowAndNothingElse() throws IOException {
        Footing.copied(home, copy);
        Files.move(
                home.resolve("lib").resolve("node-1.jar"), home.resolve("lib").resolve("node-2.jar"));
        Files.setLastModifiedTime(
                home.resolve("plugins").resolve("etabli-analysis"),
                FileTime.from(Instant.parse("2026-09-01T08:00:00Z")));

        Footing.copied(home, copy);

        try (var files = Files.list(copy.resolve("lib"))) {
            assertThat(files).extracting(Path::getFileName).containsExactly(Path.of("node-2.jar"));
        }
        assertThat(copy.resolve("lib").resolve("node-2.jar")).hasContent("one");
    }

    @Test
    void aWholeCopyIsUsedAgain() throws IOException {
        Footing.copied(home, copy);
        Files.writeString(copy.resolve("lib").resolve("node-1.jar"), "as it was");

        assertThat(Footing.copied(home, copy)).isEqualTo(copy);

        assertThat(copy.resolve("lib").resolve("node-1.jar")).hasContent("as it was");
    }
}
