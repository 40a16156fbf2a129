package fr.etabli.publish;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.etabli.Etabli;
import fr.etabli.index.Generations;
import fr.etabli.ingest.Ingest;
import fr.etabli.testing.HubProcess;
import fr.etabli.testing.InputCopy;
import fr.etabli.testing.SharedNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command {@code publish} as a process of its own, killed outright at random moments, and on a disk that is full. How
 * often it is killed, and from which seed, can be set: {@code -Detabli.kills=100}, which the profile {@code endurance}
 * does, and {@code -Detabli.kills.seed=…}.
 */
@Tag(THOROUGH)
class InterruptedPublicationTest {

    private static final int KILLS = Integer.getInteger("etabli.kills", 5);
    private static final long SEED = Long.getLong("etabli.kills.seed", 5);
    private static final String PREFIX = "interrupted";

    @TempDir
    private static Path directory;

    private static InputCopy input = new InputCopy(Path.of(""), Path.of(""));
    private static int changes;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext hub;

    private final Path log = directory.resolve("publish.log");

    /** It ingests only: the repository of the jobs that are killed is another, which nobody else keeps open. */
    @BeforeAll
    static void startHub() throws IOException {
        input = InputCopy.in(directory.resolve("input"));
        hub = new SpringApplicationBuilder(Etabli.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--etabli.command=test",
                        "--etabli.directory=" + directory.resolve("ingesting"),
                        "--etabli.elasticsearch.uris=" + SharedNode.address(),
                        "--etabli.elasticsearch.prefix=" + PREFIX,
                        "--etabli.ingest.data=" + input.data(),
                        "--etabli.ingest.reference=" + input.reference());
    }

    @AfterAll
    static void stopHub() {
        hub.close();
    }

    @Test
    void killedAtAnyMomentItLeavesWholePublicationsOnlyAndTheNextRunFinishes() throws Exception {
        WholePublications publications = new WholePublications(directory.resolve("killed"));
        newGeneration();
        Instant begin = Instant.now();
        Process undisturbed = publish(publications);
        awaitWriting(undisturbed);
        Duration starting = Duration.between(begin, Instant.now());
        assertThat(undisturbed.waitFor()).as(Files.readString(log)).isZero();
        Duration running = Duration.between(begin, Instant.now());

        Random random = new Random(SEED);
        Map<String, String> known = publications.verified();
        int halfWritten = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            if (isServedPublished(publications)) {
                newGeneration();
            }
            Process process = publish(publications);
            if (kill % 2 == 0) {
                kill(process, running, random.nextDouble());
            } else { // without these, most would fall into the start of the process, which takes longest
                awaitWriting(process);
                kill(process, running.minus(starting), random.nextDouble());
            }
            halfWritten += isWriting() && publications.isBeingWritten() ? 1 : 0;
            Map<String, String> now = publications.verified();
            assertThat(now)
                    .as("after kill %s with seed %s", kill, SEED)
                    .containsAllEntriesOf(known)
                    .hasSizeBetween(known.size(), known.size() + 1);
            known = now;
        }

        if (isServedPublished(publications)) {
            newGeneration();
        }
        finish(publications, known);
        assertThat(halfWritten).as("kills that left something half written").isPositive();
        assertThat(runs(publications)).containsOnlyKeys("COMPLETED", "FAILED");
    }

    @Test
    void onAFullDiskItPublishesNothingAndTheNextRunFinishes() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/bin/bash")))
                .as("The size of files is limited by the shell's ulimit, and there is no bash here.")
                .isTrue();
        WholePublications publications = new WholePublications(directory.resolve("full"));
        newGeneration();
        assertThat(publish(publications).waitFor()).as(Files.readString(log)).isZero();
        Map<String, String> known = publications.verified();
        newGeneration();
        // outcomes.json and outcomes.ndjson are larger than that; they come late.
        Path output = directory.resolve("full.log");
        Process full =
                HubProcess.startWithin(80, output, arguments(publications, "--spring.datasource.url=jdbc:h2:mem:full"));

        assertThat(full.waitFor()).as(Files.readString(output)).isEqualTo(2);
        assertThat(Files.readString(output)).contains("what had been published stays. File too large");
        assertThat(publications.isBeingWritten()).isTrue();
        assertThat(publications.verified()).isEqualTo(known);
        finish(publications, known);
    }

    /** The last run, which nobody disturbs. */
    private void finish(WholePublications publications, Map<String, String> known) throws Exception {
        assertThat(publish(publications).waitFor()).as(Files.readString(log)).isZero();
        Map<String, String> all = publications.verified();
        TreeSet<String> names = new TreeSet<>(all.keySet());
        names.add(".lock");
        names.add("latest");
        assertThat(all).hasSize(known.size() + 1).containsAllEntriesOf(known);
        assertThat(publications.names()).isEqualTo(names);
        assertThat(isServedPublished(publications)).isTrue();
        Publication newest = newest(publications);
        assertThat(publications.latest()).isEqualTo(newest.version());
    }

    private Process publish(WholePublications publications) throws IOException {
        Files.deleteIfExists(log);
        return HubProcess.start(log, arguments(publications));
    }

    private static String[] arguments(WholePublications publications, String... more) {
        return Stream.concat(
                        Stream.of(
                                "publish",
                                "--to=" + publications.root(),
                                "--etabli.directory=" + jobs(publications),
                                "--etabli.elasticsearch.uris=" + SharedNode.address(),
                                "--etabli.elasticsearch.prefix=" + PREFIX),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static Path jobs(WholePublications publications) {
        return publications.root().resolveSibling(publications.root().getFileName() + "-jobs");
    }

    private void awaitWriting(Process process) throws Exception {
        while (!isWriting() && !process.waitFor(2, TimeUnit.MILLISECONDS)) {}
    }

    /** Whether the process that was started last has said that it begins. */
    private boolean isWriting() throws IOException {
        return Files.readString(log).contains("Publishing generation");
    }

    private static void kill(Process process, Duration within, double fraction) throws InterruptedException {
        var unused = process.waitFor((long) (within.toMillis() * fraction), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    /** The same data but for one description. */
    private static void newGeneration() throws IOException {
        changes++;
        input.change(
                "schools.csv",
                rows -> rows.replaceFirst("La plus ancienne( \\d+)? école", "La plus ancienne " + changes + " école"));
        hub.getBean(Ingest.class).run(false);
    }

    private static boolean isServedPublished(WholePublications publications) {
        return newest(publications)
                .generation()
                .equals(hub.getBean(Generations.class).current());
    }

    private static Publication newest(WholePublications publications) {
        return new PublicationsOnDisk(new PublicationFolders(publications.root()))
                .latest()
                .orElseThrow();
    }

    /** How many runs the repository knows in each state. */
    private static Map<String, Long> runs(WholePublications publications) throws Exception {
        Path jobs = jobs(publications);
        Map<String, Long> runs = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + jobs.resolve("jobs") + ";AUTO_SERVER=TRUE",
                        "sa",
                        Files.readString(jobs.resolve("jobs.secret")));
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select status, count(*) from batch_job_execution group by status")) {
            while (rows.next()) {
                runs.put(rows.getString(1), rows.getLong(2));
            }
        }
        return runs;
    }
}
