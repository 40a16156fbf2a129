package fr.etabli.command;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.etabli.index.ThreeNodes;
import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubProcess;
import fr.etabli.testing.InputCopy;
import fr.etabli.testing.PostgresServer;
import fr.etabli.testing.SteadyReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two hubs on two machines, as processes with a directory each, that share three nodes of Elasticsearch and a PostgreSQL.
 * What can die dies, while both are read without a pause.
 */
@Tag(THOROUGH)
class SeveralHubsTest {

    private static final String PREFIX = "several";
    private static final String SCHOOLS = "{ schools(first: 100) { totalCount nodes { slug name } } }";

    private static final String PAGE = "/ecoles/boisard";

    private final Path directory =
            Path.of("target", "several-hubs-" + System.nanoTime()).toAbsolutePath();
    private final List<Process> processes = new ArrayList<>();
    private InputCopy before = new InputCopy(directory, directory);
    private InputCopy after = before;

    @SuppressWarnings("NullAway.Init")
    private ThreeNodes nodes;

    @SuppressWarnings("NullAway.Init")
    private PostgresServer postgres;

    @BeforeEach
    void start() throws Exception {
        nodes = ThreeNodes.launch(directory);
        postgres = PostgresServer.start();
        before = InputCopy.in(directory.resolve("before"));
        after = InputCopy.in(directory.resolve("after"));
        after.change("schools.csv", rows -> rows.replace("École de production ", "École de PRODUCTION "));
        nodes.await();
    }

    @AfterEach
    void stop() throws Exception {
        processes.forEach(Process::destroyForcibly);
        nodes.close();
        postgres.close();
    }

    @Test
    void whileANodeAndAHubInTheMiddleOfAnIngestDieNoReadFailsAndNothingHalfIsServed() throws Exception {
        int portA = freePort();
        int portB = freePort();
        Process hubA = serve("a", portA);
        serve("b", portB);
        succeed(command("b", before, "ingest"));
        awaitServing(portA);
        awaitServing(portB);

        try (SteadyReader readerB = read(portB)) {
            int dead = nodes.master();
            int alive = (dead + 1) % 3;
            try (SteadyReader readerA = read(portA)) {
                nodes.kill(dead);
                awaitReads(readerA, 20);
                awaitReads(readerB, 20);
                assertThat(readerA.failures()).isEmpty();
            }

            Process ingest = command("a", after, "ingest", "--etabli.ingest.chunk=1");
            long written = written(alive);
            patient().until(() -> !ingest.isAlive() || written(alive) > written + 20);
            ingest.destroyForcibly();
            hubA.destroyForcibly();
            assertThat(ingest.waitFor()).as(log("a-ingest")).isEqualTo(128 + 9);
            awaitReads(readerB, 20);
            assertThat(readerB.answers()).hasSize(1);

            succeed(command("b", after, "ingest"));
            assertThat(log("b-ingest")).contains("was interrupted; clearing what it left");
            patient().until(() -> readerB.answers().size() == 2);

            nodes.startAgain(dead);
            serve("a", portA);
            awaitServing(portA);
            try (SteadyReader readerA = read(portA)) {
                patient().until(() -> isWhole(alive));
                awaitReads(readerA, 20);
                assertThat(readerA.failures()).isEmpty();
                assertThat(readerA.answers()).containsExactly(readerB.answers().get(1));
            }
            awaitReads(readerB, 20);
            assertThat(readerB.failures()).isEmpty();
            assertThat(readerB.answers()).hasSize(2);
            assertThat(readerB.answers().get(0)).contains("École de production Boisard");
            assertThat(readerB.answers().get(1)).contains("École de PRODUCTION Boisard");
        }

        assertThat(runs()).isEqualTo(Map.of("COMPLETED", 2L, "FAILED", 1L));
        assertThat(nodes.ask(0, "/" + PREFIX + "-leases/_doc/ingest")
                        .at("/_source/held")
                        .booleanValue())
                .isFalse();
        assertThat(nodes.ask(0, "/" + PREFIX + "-manifest-*").size()).isEqualTo(2);
    }

    private Process serve(String machine, int port) throws IOException {
        return command(
                machine,
                before,
                "serve",
                "--etabli.ingest.on-start=never",
                "--etabli.allowance.enabled=false",
                "--server.port=" + port,
                "--management.server.port=" + freePort());
    }

    private Process command(String machine, InputCopy input, String command, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--etabli.directory=" + directory.resolve("machine-" + machine),
                "--etabli.elasticsearch.uris=" + nodes.uris(),
                "--etabli.elasticsearch.prefix=" + PREFIX,
                "--etabli.elasticsearch.replicas=1",
                "--etabli.jobs.datasource.url=" + postgres.url(),
                "--etabli.jobs.lease=5s",
                "--etabli.ingest.data=" + input.data(),
                "--etabli.ingest.reference=" + input.reference()));
        arguments.addAll(List.of(more));
        Process process =
                HubProcess.start(directory.resolve(machine + "-" + command + ".log"), arguments.toArray(String[]::new));
        processes.add(process);
        return process;
    }

    private void succeed(Process process) throws Exception {
        assertThat(process.waitFor()).as(log("b-ingest")).isZero();
    }

    private String log(String name) throws IOException {
        return Files.readString(directory.resolve(name + ".log"));
    }

    private static SteadyReader read(int port) {
        return SteadyReader.of(new GraphQlCalls(port), SCHOOLS, PAGE);
    }

    private static void awaitServing(int port) {
        patient()
                .ignoreExceptions()
                .until(() -> new GraphQlCalls(port).get(PAGE).statusCode() == 200);
    }

    private static void awaitReads(SteadyReader reader, int more) {
        long begun = reader.reads();
        patient().until(() -> reader.reads() >= begun + more);
    }

    private static ConditionFactory patient() {
        return await().atMost(Duration.ofMinutes(5));
    }

    /** How many schools were ever written, readable or not. */
    private long written(int node) throws IOException {
        return nodes.ask(node, "/" + PREFIX + "-schools-*/_stats/indexing")
                .at("/_all/primaries/indexing/index_total")
                .asLong();
    }

    private boolean isWhole(int node) throws IOException {
        JsonNode health = nodes.ask(node, "/_cluster/health");
        return health.at("/status").asString("").equals("green")
                && health.at("/number_of_nodes").asInt() == 3;
    }

    /** How many ingests the repository knows in each state. */
    private Map<String, Long> runs() throws Exception {
        Map<String, Long> runs = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(postgres.url());
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select status, count(*) from batch_job_execution group by status")) {
            while (rows.next()) {
                runs.put(rows.getString(1), rows.getLong(2));
            }
        }
        return runs;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
