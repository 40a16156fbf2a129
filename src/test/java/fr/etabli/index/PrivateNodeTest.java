package fr.etabli.index;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.etabli.testing.SharedNode;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Work;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class PrivateNodeTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Tag(THOROUGH)
    @Test
    void aNodeThatFallsSilentOrDiesDuringAQuestionIsUnavailableAndTheHubGoesOnWhenItIsBack() throws Exception {
        ElasticsearchProperties properties = SharedNode.ownNode(directory());
        try (Cluster cluster = new Cluster(properties, JsonMapper.shared())) {
            cluster.awaitReady();
            ProcessHandle guard = cluster.node().orElseThrow().process().orElseThrow();
            List<ProcessHandle> processes = guard.descendants().toList();

            signal("STOP", processes);
            EtabliException silent = Awaitility.await() // a signal takes a moment to reach all threads
                    .atMost(PATIENCE)
                    .until(() -> askedFor(cluster, Duration.ofSeconds(1)), Objects::nonNull);
            assertThat(silent.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            CompletableFuture<EtabliException> pending =
                    CompletableFuture.supplyAsync(() -> askedFor(cluster, Duration.ofMinutes(5)));
            processes.forEach(ProcessHandle::destroyForcibly);
            assertThat(pending.get(30, TimeUnit.SECONDS).code()).isEqualTo(ErrorCode.UNAVAILABLE);
            guard.onExit().get(30, TimeUnit.SECONDS);

            EtabliException away = catchThrowableOfType(
                    EtabliException.class,
                    () -> Calls.run(() -> cluster.client().cluster().health()));
            assertThat(away.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> !cluster.client().cluster().health().timedOut());
        }
    }

    /** What a request gets that may take so long. */
    private static @Nullable EtabliException askedFor(Cluster cluster, Duration time) {
        try (Work work = Work.begin(time)) {
            EtabliException refusal = catchThrowableOfType(
                    EtabliException.class,
                    () -> Calls.run(() -> cluster.client().cluster().health()));
            assertThat(work.spent()).isLessThan(time.plusSeconds(30));
            return refusal;
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    @Tag(THOROUGH)
    @Test
    void itEndsWhenTheHubIsKilled() throws Exception {
        Path directory = directory();
        Process hub = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Detabli.elasticsearch.home=" + System.getProperty("etabli.elasticsearch.home"),
                        NodeOnly.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        try (var output = hub.inputReader()) {
            String answer = output.lines()
                    .filter(line -> line.startsWith("answers at "))
                    .findFirst()
                    .orElseThrow();
            List<ProcessHandle> node = hub.descendants().toList();
            assertThat(node).hasSizeGreaterThan(1);

            hub.destroyForcibly().waitFor();

            Awaitility.await().atMost(PATIENCE).until(() -> node.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(answer).contains("127.0.0.1");
        }
    }

    @Tag(THOROUGH)
    @Test
    void aSecondHubOnTheSameDirectoryIsRefusedAndACommandMayAttach() throws Exception {
        Path directory = directory();
        ElasticsearchProperties properties = SharedNode.ownNode(directory);
        try (PrivateNode first = new PrivateNode(properties);
                PrivateNode second = new PrivateNode(properties);
                PrivateNode command = new PrivateNode(SharedNode.attached(directory))) {
            first.start();
            URI address = first.await();

            second.start();
            assertThatThrownBy(second::await)
                    .isInstanceOf(NodeStartException.class)
                    .hasMessageContaining("Another hub runs on")
                    .hasMessageContaining("etabli.directory");
            command.start();
            assertThat(command.await()).isEqualTo(address);
        }
    }

    @Test
    void aFailedStartShowsTheNodesLastWordsAndWhatToDo() throws Exception {
        ElasticsearchProperties tooSmall = SharedNode.ownNode(directory(), DataSize.ofMegabytes(1));

        try (PrivateNode node = new PrivateNode(tooSmall)) {
            node.start();
            assertThatThrownBy(node::await)
                    .isInstanceOf(NodeStartException.class)
                    .hasMessageContaining("Its last words:")
                    .hasMessageContaining("heap");
        }
    }

    @Test
    void withoutADistributionItSaysWhereItLookedAndWhatToDo() {
        assertThatThrownBy(() -> NodeHome.find(Path.of("nowhere")))
                .hasMessageContaining("nowhere")
                .hasMessageContaining("etabli.elasticsearch.home")
                .hasMessageContaining("etabli.elasticsearch.uris");
    }

    private static Path directory() throws IOException {
        return Files.createTempDirectory(Path.of("target"), "own-node-");
    }

    /** A hub that does nothing but run a node. */
    static final class NodeOnly {

        private NodeOnly() {}

        public static void main(String[] args) throws InterruptedException {
            PrivateNode node = new PrivateNode(SharedNode.ownNode(Path.of(args[0])));
            node.start();
            System.out.println("answers at " + node.await());
            Thread.currentThread().join();
        }
    }
}
