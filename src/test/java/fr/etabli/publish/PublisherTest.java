package fr.etabli.publish;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etabli.Etabli;
import fr.etabli.extract.Checksum;
import fr.etabli.extract.Imprint;
import fr.etabli.extract.RowFormats;
import fr.etabli.extract.Tables;
import fr.etabli.index.Documents;
import fr.etabli.index.FolderLock;
import fr.etabli.index.Generations;
import fr.etabli.index.Leases;
import fr.etabli.ingest.Ingest;
import fr.etabli.map.MapFile;
import fr.etabli.map.MapFiles;
import fr.etabli.school.SchoolCounts;
import fr.etabli.testing.S3Server;
import fr.etabli.testing.SharedNode;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.SteadyClock;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Publications of data that changes: a hub of its own, with the data at hand and the communes that it names. */
@SpringBootTest(classes = Etabli.class)
class PublisherTest {

    @TempDir
    private static Path input;

    private static int changes;

    /** What the machine's clock says; the right time where nothing is set. */
    private static volatile @Nullable Instant clock;

    @TestConfiguration(proxyBeanMethods = false)
    static class SettableClock {

        @Bean
        @Primary
        InstantSource machines() {
            return () -> {
                Instant set = clock;
                return set == null ? Instant.now() : set;
            };
        }
    }

    @TempDir
    private Path folder;

    @Autowired
    private Ingest ingest;

    @Autowired
    private Leases leases;

    @Autowired
    private Generations generations;

    @Autowired
    private Documents documents;

    @Autowired
    private SchoolCounts counts;

    @Autowired
    private Imprint imprint;

    @Autowired
    private RowFormats formats;

    @Autowired
    private MapFiles maps;

    @Autowired
    private JobOperator operator;

    @Autowired
    private JobRepository repository;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("etabli.directory", () -> input.resolve("hub").toString());
        settings.add("etabli.elasticsearch.uris", SharedNode::address);
        settings.add("etabli.elasticsearch.prefix", () -> "publisher");
        settings.add("etabli.ingest.on-start", () -> "never");
        settings.add("etabli.ingest.data", () -> input.resolve("data").toString());
        settings.add("etabli.ingest.reference", () -> input.resolve("reference").toString());
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:publisher;DB_CLOSE_DELAY=-1");
    }

    @BeforeAll
    static void copyTheInput() throws IOException {
        Set<String> named = new TreeSet<>();
        Files.createDirectories(input.resolve("data"));
        Files.createDirectories(input.resolve("reference"));
        for (Path file : files(Path.of("batch/data"))) {
            Files.copy(file, input.resolve("data").resolve(name(file)));
            named.addAll(Arrays.asList(Files.readString(file).split("[,\n]")));
        }
        for (Path file : files(Path.of("batch/reference"))) {
            Files.copy(file, input.resolve("reference").resolve(name(file)));
        }
        Path communes = input.resolve("reference/communes.csv");
        List<String> lines = Files.readAllLines(communes);
        Stream<String> wanted =
                lines.stream().skip(1).filter(line -> named.contains(line.substring(0, line.indexOf(','))));
        Files.write(communes, Stream.concat(lines.stream().limit(1), wanted).toList());
    }

    @Test
    void aChangeOfTheDataMakesASecondVersionAndNothingElseDoes() throws Exception {
        newGeneration();
        Published first = publisher(folder, 0).publish();
        Published again = publisher(folder, 0).publish();
        Map<String, String> before = checksums(first);
        newGeneration();
        Published second = publisher(folder, 0).publish();

        assertThat(first.unchanged()).isFalse();
        assertThat(again).isEqualTo(new Published(first.publication(), true));
        assertThat(first.publication().version()).endsWith(".1");
        assertThat(second.publication().version()).endsWith(".2");
        assertThat(second.publication().generation()).isEqualTo(generations.current());
        assertThat(publications(folder).list()).containsExactly(second.publication(), first.publication());
        assertThat(checksums(first)).isEqualTo(before);
        assertThat(checksums(second).get("schools.csv")).isNotEqualTo(before.get("schools.csv"));
        assertThat(checksums(second).get("sources.csv")).isEqualTo(before.get("sources.csv"));
        assertThat(Files.readAllBytes(folder.resolve("latest/schools.csv")))
                .isEqualTo(
                        Files.readAllBytes(folder.resolve(second.publication().version() + "/schools.csv")));
    }

    @Test
    void whatIsServedAndPublishedStaysInOrderThoughTheClockIsSetBackAndForward() throws Exception {
        try {
            clock = Instant.parse("2031-09-02T00:30:00Z");
            newGeneration();
            Publication first = publisher(folder, 0).publish().publication();
            clock = Instant.parse("2031-09-01T23:30:00Z");
            Generation back = newGeneration();

            assertThat(generations.current()).isEqualTo(back);
            assertThat(generations.kept().orElseThrow().generation()).isEqualTo(first.generation());
            Publication second = publisher(folder, 0).publish().publication();
            assertThat(second.generation()).isEqualTo(back);
            assertThat(second.version()).isEqualTo("2031-09-02.2");
            assertThat(second.issuedAt()).isEqualTo("2031-09-02T00:30:01Z");
            assertThat(publications(folder).list()).containsExactly(second, first);
            assertThat(folder.resolve("latest").toRealPath()).endsWithRaw(Path.of(second.version()));

            Generation forward = newGeneration();
            clock = Instant.parse("2031-09-03T00:30:00Z");
            Publication third = publisher(folder, 2).publish().publication();
            clock = Instant.parse("2031-09-02T23:30:00Z");
            Published again = publisher(folder, 2).publish();
            assertThat(again).isEqualTo(new Published(third, true));
            assertThat(third.generation()).isEqualTo(forward);
            assertThat(third.version()).isEqualTo("2031-09-03.1");
            assertThat(third.issuedAt()).isEqualTo("2031-09-03T00:30:00Z");
            assertThat(publications(folder).list()).containsExactly(third, second);
            assertThat(folder.resolve("latest").toRealPath()).endsWithRaw(Path.of(third.version()));
        } finally {
            clock = null;
        }
    }

    @Test
    void theSameGenerationPublishedTwiceGivesTheSameBytes() throws Exception {
        newGeneration();
        Published one = publisher(folder.resolve("one"), 0).publish();
        Published other = publisher(folder.resolve("other"), 0).publish();

        Map<String, String> all =
                rowFiles(folder.resolve("one").resolve(one.publication().version()));
        // Eight datasets as CSV, NDJSON and JSON and two as GeoJSON, each also compressed; eight as XLSX and as
        // Parquet. Three feeds of the map, each also compressed, and its tiles.
        assertThat(all)
                .hasSize(2 * (8 * 3 + 2) + 8 * 2 + 2 * 3 + 1)
                .containsKeys("programmes.geojson.gz", "outcomes.xlsx", "map-network.geojson.gz", "map-tiles.pmtiles");
        assertThat(all)
                .isEqualTo(rowFiles(
                        folder.resolve("other").resolve(other.publication().version())));
    }

    @Test
    void aRunThatFailsHalfWayLeavesWhatWasPublishedAndIsClearedByTheNext() throws Exception {
        newGeneration();
        Published first = publisher(folder, 0).publish();
        Map<String, String> before = checksums(first);
        Generation broken = newGeneration();
        turn(broken, "_close");

        assertThatThrownBy(() -> publisher(folder, 0).publish())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("what had been published stays");

        assertThat(publications(folder).list()).containsExactly(first.publication());
        assertThat(checksums(first)).isEqualTo(before);
        assertThat(folder.resolve(".writing-" + next(first))).isDirectoryContaining("glob:**schools.csv");
        turn(broken, "_open?wait_for_active_shards=1");
        assertThat(publisher(folder, 0).publish().publication().version()).isEqualTo(next(first));
        assertThat(names(folder))
                .containsExactlyInAnyOrder(
                        ".lock", "latest", first.publication().version(), next(first));
    }

    @Tag(THOROUGH)
    @Test
    void inAnS3StoreTheFilesAreTheSameAndAnotherHubGoesOnFromThem() throws Exception {
        S3Server server = S3Server.shared();
        newGeneration();
        Published onDisk = publisher(folder.resolve("disk"), 0).publish();
        PublicationStore one = bucket(server, folder.resolve("one"));
        Published first = publisher(one, folder.resolve("one"), 0).publish();
        newGeneration();
        PublicationStore other = bucket(server, folder.resolve("other"));
        Published second = publisher(other, folder.resolve("other"), 0).publish();
        Published again = publisher(one, folder.resolve("one"), 0).publish();

        PublicationStore reader = bucket(server, folder.resolve("reader"));
        assertThat(reader.list()).containsExactly(second.publication(), first.publication());
        assertThat(again).isEqualTo(new Published(second.publication(), true));
        Map<String, String> expected =
                rowFiles(folder.resolve("disk").resolve(onDisk.publication().version()));
        Path copy = reader.path(first.publication(), first.publication().files().get(0));
        for (PublishedFile file : first.publication().files()) {
            assertThat(reader.path(first.publication(), file)).hasSize(file.bytes());
        }
        assertThat(rowFiles(copy.resolveSibling(""))).isEqualTo(expected);
        Path changes = reader.path(
                second.publication(),
                second.publication().file(ChangesFile.NAME).orElseThrow());
        assertThat(Files.readString(changes))
                .contains("\"dataset\":\"schools\",\"key\":\"boisard\",\"change\":\"CHANGED\"");
    }

    private static PublicationStore bucket(S3Server server, Path directory) {
        return new PublicationsInBucket(
                Bucket.of(new S3Properties(S3Server.BUCKET, "publisher", server.address(), "us-east-1", true)),
                new PublicationFolders(directory),
                new SteadyClock());
    }

    @Test
    void aSecondPublicationAtOnceIsRefused() throws Exception {
        try (FolderLock held = new PublicationFolders(folder).lock()) {
            assertThat(held.lock().isValid()).isTrue();
            assertThatThrownBy(() -> publisher(folder, 0).publish())
                    .isInstanceOf(AlreadyPublishingException.class)
                    .hasMessageContaining("already");
        }
    }

    @Test
    void onlyTheNewestAreKeptWhereThatIsAskedFor() throws Exception {
        newGeneration();
        publisher(folder, 1).publish();
        newGeneration();
        Published second = publisher(folder, 1).publish();

        assertThat(publications(folder).list()).containsExactly(second.publication());
        assertThat(names(folder))
                .containsExactlyInAnyOrder(
                        ".lock", ".removed", "latest", second.publication().version());
    }

    @Test
    void aFolderThatSomebodyHasTouchedIsNoPublicationAnyMore() throws Exception {
        newGeneration();
        Published first = publisher(folder, 0).publish();
        Files.writeString(folder.resolve(first.publication().version()).resolve("trades.csv"), "slug\r\n");

        assertThat(publications(folder).list()).isEmpty();
        assertThat(publisher(folder, 0).publish().publication().version()).isEqualTo(next(first));
    }

    /** Closes the index of figures, which comes late among the tables, or opens it again. */
    private static void turn(Generation generation, String how) throws Exception {
        URI address = URI.create(SharedNode.address() + "/publisher-outcomes-" + generation.id() + "/" + how);
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    /** The same data but for one description. */
    private Generation newGeneration() throws IOException {
        Path schools = input.resolve("data/schools.csv");
        changes++;
        Files.writeString(
                schools,
                Files.readString(schools)
                        .replaceFirst("La plus ancienne( \\d+)? école", "La plus ancienne " + changes + " école"));
        return ingest.run(false).generation();
    }

    private Publisher publisher(Path directory, int keep) {
        return publisher(new PublicationsOnDisk(new PublicationFolders(directory)), directory, keep);
    }

    private Publisher publisher(PublicationStore store, Path directory, int keep) {
        PublishConfiguration configuration = new PublishConfiguration();
        return configuration.publisher(
                leases,
                generations,
                store,
                new PublishProperties(directory, keep),
                new SettableClock().machines(),
                operator,
                repository,
                configuration.publishJob(
                        repository,
                        ObservationRegistry.NOOP,
                        documents,
                        generations,
                        counts,
                        store,
                        formats,
                        maps,
                        imprint));
    }

    private static Publications publications(Path directory) {
        return new PublicationsOnDisk(new PublicationFolders(directory));
    }

    private Map<String, String> checksums(Published published) throws IOException {
        return checksums(folder.resolve(published.publication().version()));
    }

    /** Of the files that hold rows or are to be drawn, compressed ones included. */
    private static Map<String, String> rowFiles(Path version) throws IOException {
        Map<String, String> sums = checksums(version);
        Set<String> names = Tables.ALL.stream()
                .flatMap(table -> table.formats().stream().map(table::fileName))
                .collect(Collectors.toSet());
        Stream.of(MapFile.values()).map(MapFile::fileName).forEach(names::add);
        sums.keySet().removeIf(name -> !names.contains(name.replaceFirst("\\.gz$", "")));
        return sums;
    }

    /** Of all files but the hub's own note, which tells the time. */
    private static Map<String, String> checksums(Path version) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (Path file : files(version)) {
            sums.put(name(file), Checksum.of(Files.readAllBytes(file)));
        }
        sums.remove("publication.json");
        return sums;
    }

    private static String next(Published first) {
        return Version.of(first.publication().version()).next(LocalDate.EPOCH).toString();
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(PublisherTest::name).toList();
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile).toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
