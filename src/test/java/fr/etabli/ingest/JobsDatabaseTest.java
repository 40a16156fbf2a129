package fr.etabli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsDatabaseTest {

    @TempDir
    private Path directory;

    @Test
    void theSecretIsMadeOnceForItsOwnerAlone() throws IOException {
        String secret = new JobsDatabase(directory).getPassword();

        assertThat(secret).isNotBlank();
        assertThat(new JobsDatabase(directory).getPassword()).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("jobs.secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecretThatCouldNotBeWrittenIsMadeAnewUnlessADatabaseWasMadeWithIt() throws IOException {
        Path secret = Files.createFile(directory.resolve("jobs.secret"));
        Path database = Files.createFile(directory.resolve("jobs.mv.db"));
        assertThat(new JobsDatabase(directory).getPassword()).isEmpty();

        Files.delete(database);
        assertThat(new JobsDatabase(directory).getPassword()).isNotBlank();
        assertThat(secret).isNotEmptyFile();
    }

    @Test
    void wordsAboutARepositoryOnAServerHoldNoSecret() {
        assertThat(new JobsProperties("jdbc:postgresql://db/etabli?user=a&password=geheim", "a", "geheim"))
                .hasToString("the job repository at jdbc:postgresql://db/etabli");
    }
}
