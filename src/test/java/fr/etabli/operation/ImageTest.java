package fr.etabli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold of the image; src/main/docker/rehearse goes through its steps. */
class ImageTest {

    private String dockerfile = "";
    private String last = "";

    @BeforeEach
    void read() throws IOException {
        dockerfile = Files.readString(Path.of("src/main/docker/Dockerfile"));
        last = dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));
    }

    @Test
    void itRunsAsNobodyInParticularAndTellsWhetherItIsWell() {
        assertThat(last).contains("\nUSER etabli\n", "--uid 10001", "\nHEALTHCHECK ", "\nVOLUME ", "\nEXPOSE 8080\n");
        assertThat(last.indexOf("\nUSER ")).isGreaterThan(last.lastIndexOf("\nRUN "));
        assertThat(dockerfile).doesNotContain("\nADD ", "\nARG ", ":latest", "curl ", "apt-get");
    }

    /** So the compose file need not say it again. */
    @Test
    void itStartsWithWhatItsTrainingLearned() {
        assertThat(last)
                .contains("-XX:AOTCacheOutput=etabli.aot")
                .contains("ENTRYPOINT [\"java\", \"-XX:AOTCache=etabli.aot\"");
    }

    @Test
    void everyFolderThatTheBuildCopiesReachesItAndNothingElseDoes() throws IOException {
        List<String> allowed = Files.readAllLines(Path.of(".dockerignore"));
        assertThat(allowed).startsWith("*");

        Stream<String> copied = Pattern.compile("^COPY (?!--from)(.+) \\S+$", Pattern.MULTILINE)
                .matcher(dockerfile)
                .results()
                .map((MatchResult match) -> match.group(1))
                .flatMap(names -> Stream.of(names.split(" ", -1)));
        assertThat(copied).isNotEmpty().allSatisfy(name -> {
            assertThat(allowed).contains("!" + name);
            assertThat(Path.of(name)).exists();
        });
        assertThat(allowed).doesNotContain("!operations", "!target", "!.git", "!.etabli");
    }
}
