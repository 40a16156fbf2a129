package fr.etabli.index;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;

/**
 * One running private node.
 *
 * <p>The node is started through a small shell that reads a pipe held by the hub: when the pipe closes, because the hub
 * ended or was killed, the shell ends the node.
 */
final class NodeProcess {

    /**
     * Runs the command in a process group of its own, which only bash does without a terminal; ends the group when
     * standard input closes.
     */
    private static final String GUARD =
            """
            set -m
            exec 3<&0
            "$@" </dev/null 3<&- &
            node=$!
            ( cat <&3 >/dev/null
              kill -s TERM -- -$node
              for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do kill -s 0 -- -$node || exit 0; sleep 1; done
              kill -s KILL -- -$node ) 2>/dev/null &
            wait $node
            """;

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int LAST_WORDS = 20;

    private final Process guard;
    private final OutputStream leash;
    private final Path directory;

    private NodeProcess(Process guard, Path directory) {
        this.guard = guard;
        this.leash = guard.getOutputStream();
        this.directory = directory;
    }

    static NodeProcess launch(NodeConfiguration configuration, DataSize heap) throws IOException {
        Footing footing = configuration.footing();
        configuration.write();
        awaitEndOfForerunner(configuration.pidFile(), footing.directory());
        Files.deleteIfExists(portsFile(footing.directory()));
        footing.handOver();
        List<String> command = new ArrayList<>(footing.unprivileged());
        command.addAll(List.of("bash", "-c", GUARD, "bash"));
        command.addAll(List.of(
                "bash",
                footing.home().resolve("bin").resolve("elasticsearch").toString(),
                "-p",
                configuration.pidFile().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(footing.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.to(console(footing.directory()).toFile()));
        configuration.environment(heap).forEach(builder.environment()::put);
        return new NodeProcess(builder.start(), footing.directory());
    }

    ProcessHandle handle() {
        return guard.toHandle();
    }

    /** Waits until the node answers over HTTP with a status of at least yellow. */
    URI awaitAddress(Duration timeout) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < timeout.toNanos()) {
            Optional<URI> address = addressIn(directory).filter(NodeProcess::answers);
            if (address.isPresent()) {
                return address.get();
            }
            if (pauseUntilEnded(100)) {
                throw new NodeStartException(
                        "The private Elasticsearch ended while it started. Its last words:\n" + lastWords());
            }
        }
        end();
        throw new NodeStartException("The private Elasticsearch did not answer within " + timeout.toSeconds()
                + " s; allow more with etabli.elasticsearch.start-timeout, or see its log under "
                + directory.resolve("logs") + ". Its last words:\n" + lastWords());
    }

    void end() {
        try {
            leash.close();
            if (!guard.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                guard.descendants().forEach(ProcessHandle::destroyForcibly);
                guard.destroyForcibly();
            }
        } catch (IOException gone) {
            guard.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the node that runs on this directory listens, as it wrote itself. */
    static Optional<URI> addressIn(Path directory) {
        try {
            return Files.readAllLines(portsFile(directory)).stream()
                    .filter(line -> line.startsWith("127.0.0.1:"))
                    .map(line -> URI.create("http://" + line.strip()))
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) address.resolve("/_cluster/health?wait_for_status=yellow&timeout=1s")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException silent) {
            return false;
        }
    }

    private boolean pauseUntilEnded(long millis) {
        try {
            return guard.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** A node whose hub was killed takes a moment to end, and holds its data until then. */
    private static void awaitEndOfForerunner(Path pidFile, Path directory) throws IOException {
        Optional<ProcessHandle> forerunner = pidIn(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(handle -> handle.info().commandLine().orElse("").contains(directory.toString()));
        try {
            if (forerunner.isPresent()) {
                forerunner.get().onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (Exception stillThere) {
            throw new NodeStartException(
                    "An Elasticsearch of an earlier hub still runs as process "
                            + forerunner.orElseThrow().pid() + ". End it, then start again.",
                    stillThere);
        }
    }

    private static Optional<Long> pidIn(Path pidFile) throws IOException {
        String text = Files.exists(pidFile) ? Files.readString(pidFile).strip() : "";
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(console(directory), StandardCharsets.UTF_8);
            return lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()).stream()
                    .map(line -> "  | " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            return "  (none: " + unreadable + ")";
        }
    }

    private static Path console(Path directory) {
        return directory.resolve("console.log");
    }

    private static Path portsFile(Path directory) {
        return directory.resolve("logs").resolve("http.ports");
    }
}
