package fr.etabli.index;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import fr.etabli.testing.HubProcess;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.json.JsonMapper;

/** A real Elasticsearch with TLS and passwords, used with the role of operations/elasticsearch/role.json alone. */
@Tag(THOROUGH)
class SecuredNodeTest {

    private static final Generation FIRST = new Generation("0000000000000001");
    private static final Generation SECOND = new Generation("0000000000000002");
    private static final Names NAMES = new Names("etabli");
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private static Path place;

    private static @Nullable SecuredNode started;

    private record Thing(String v) {}

    @BeforeAll
    static void start() throws Exception {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        started = SecuredNode.start(place);
    }

    @AfterAll
    static void stop() throws Exception {
        node().stop();
    }

    private static SecuredNode node() {
        return Objects.requireNonNull(started);
    }

    @Test
    void theRoleIsEnoughForAllThatTheHubDoesWithGenerations() throws Exception {
        try (Cluster cluster = cluster(Map.of())) {
            cluster.awaitReady();
            Generations generations = new ElasticsearchGenerations(
                    cluster, NAMES, new IndexDefinitions(JSON, 1, 0, "-1"), InstantSource.system());
            try (Leases leases = new Leases(new LeaseBook(cluster, NAMES), Duration.ofSeconds(5));
                    Lease lease = leases.take("ingest", new Place("here"))) {
                for (Generation generation : List.of(FIRST, SECOND, new Generation("0000000000000003"))) {
                    make(cluster, generations, generation);
                    generations.copy(generation);
                    generations.serve(generation, lease);
                }
                lease.confirm();
            }
            assertThat(new ClusterHealth(cluster, NAMES).health().getStatus()).isNotEqualTo(Status.DOWN);

            assertThat(generations.served()).isPresent();
            assertThat(generations.servedSince()).isPresent();
            assertThat(generations.rollBack().orElseThrow().generation()).isEqualTo(SECOND);
            generations.unpin();
            assertThat(generations.current()).isEqualTo(SECOND);
            read(new ElasticsearchDocuments(cluster, NAMES, JSON));
        }
    }

    private static void make(Cluster cluster, Generations generations, Generation generation) {
        generations.create(generation);
        new BulkLoader(cluster, NAMES)
                .write(
                        generation,
                        List.of(new BulkLoader.Entry(
                                Kind.SECTORS, "a", Map.of("key", "a", "entity", new Thing("one")))));
        generations.refresh(generation);
        assertThat(generations.count(generation, Kind.SECTORS)).isEqualTo(1);
        generations.seal(new Manifest(generation, Instant.EPOCH, Map.of(), Map.of(), 0));
    }

    private static void read(Documents documents) {
        Query all = Query.of(query -> query.matchAll(match -> match));
        assertThat(documents.find(SECOND, Kind.SECTORS, "a", Thing.class)).contains(new Thing("one"));
        assertThat(documents.dictionary(SECOND, Kind.SECTORS, Thing.class)).containsKey("a");
        assertThat(documents.list(SECOND, Kind.SECTORS, all, Ordering.byKey(), Thing.class))
                .hasSize(1);
        try (Scan<Thing> scan = documents.scan(SECOND, Kind.SECTORS, all, Ordering.byKey(), Thing.class)) {
            assertThat(scan.total()).isEqualTo(1);
            assertThat(scan.next()).isEqualTo(new Thing("one"));
        }
    }

    @Test
    void theRoleAllowsNothingBesideThat() throws Exception {
        try (Cluster cluster = cluster(Map.of())) {
            var client = cluster.client();
            client.indices().create(create -> create.index("etabli-mine"));
            // As after loading, where copies are wanted.
            client.indices()
                    .putSettings(put -> put.index("etabli-mine").settings(settings -> settings.numberOfReplicas("0")));

            assertForbidden(() -> client.indices().create(create -> create.index("theirs")));
            assertForbidden(() -> client.get(get -> get.index("theirs").id("1"), Thing.class));
            assertForbidden(
                    () -> client.delete(delete -> delete.index("etabli-mine").id("1")));
            assertForbidden(() -> client.indices().close(close -> close.index("etabli-mine")));
            assertForbidden(() -> client.indices()
                    .updateAliases(update -> update.actions(
                            action -> action.add(add -> add.index("etabli-mine").alias("theirs")))));
            assertForbidden(() -> client.cluster()
                    .putSettings(put -> put.persistent("action.auto_create_index", JsonData.of("true"))));
            assertForbidden(() -> client.nodes().info());
            assertForbidden(() -> client.security().getUser());
            assertForbidden(() -> client.security().createApiKey(key -> key.name("mine")));
            client.indices().delete(delete -> delete.index("etabli-mine"));
        }
    }

    private static void assertForbidden(Calls.Call<?> call) {
        assertThatThrownBy(call::send)
                .isInstanceOfSatisfying(ElasticsearchException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(403));
    }

    @Test
    void anAuthorityThatDidNotSignIsToldByTheSetting() throws Exception {
        Path other = place.resolve("other.crt");
        assertThat(new ProcessBuilder(
                                "openssl",
                                "req",
                                "-x509",
                                "-newkey",
                                "ec",
                                "-pkeyopt",
                                "ec_paramgen_curve:P-256",
                                "-nodes",
                                "-subj",
                                "/CN=other",
                                "-keyout",
                                "/dev/null",
                                "-out",
                                other.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();

        assertThat(refusal(Map.of("ca", other.toString()))).contains("No trust by TLS", "etabli.elasticsearch.ca");
    }

    @Test
    void aWrongPasswordIsToldByItsSettingAndNotRepeated() {
        assertThat(refusal(Map.of("password", "not-the-password")))
                .contains("etabli.elasticsearch.username and .password")
                .doesNotContain("not-the-password");
    }

    private static String refusal(Map<String, String> settings) {
        return String.valueOf(catchThrowableOfType(EtabliException.class, () -> {
                    try (Cluster cluster = cluster(settings)) {
                        cluster.awaitReady();
                    }
                })
                .getMessage());
    }

    /** Everything that there is to log is logged. */
    @Test
    void aHubReadsItsPasswordFromAFileAndNeverWritesItDown(@TempDir Path directory) throws Exception {
        String password = node().password();
        Path tree = Files.createDirectories(directory.resolve("tree"));
        Files.writeString(tree.resolve("etabli.elasticsearch.password"), password + "\n");
        Path output = directory.resolve("output.txt");

        Process hub = HubProcess.start(
                output,
                "status",
                "--spring.config.import=configtree:" + tree + "/",
                "--etabli.directory=" + directory.resolve("hub"),
                "--etabli.elasticsearch.uris=" + node().address(),
                "--etabli.elasticsearch.username=etabli",
                "--etabli.elasticsearch.ca=" + node().authority(),
                "--logging.level.root=trace");

        assertThat(hub.waitFor()).as(tail(output)).isZero();
        assertThat(Files.readString(output))
                .contains("returned [HTTP/1.1 200 OK]")
                .doesNotContain(password)
                .doesNotContain(
                        Base64.getEncoder().encodeToString(("etabli:" + password).getBytes(StandardCharsets.UTF_8)));
    }

    private static String tail(Path output) throws IOException {
        String all = Files.readString(output);
        return all.substring(Math.max(0, all.length() - 2000));
    }

    private static Cluster cluster(Map<String, String> changed) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "uris", node().address().toString(),
                "username", "etabli",
                "password", node().password(),
                "ca", node().authority().toString()));
        settings.putAll(changed);
        Map<String, String> named = new HashMap<>();
        settings.forEach((name, value) -> named.put("etabli.elasticsearch." + name, value));
        return new Cluster(
                new Binder(new MapConfigurationPropertySource(named))
                        .bind("etabli.elasticsearch", ElasticsearchProperties.class)
                        .get(),
                JSON);
    }
}
