package fr.etabli.index;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.util.unit.DataSize;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An Elasticsearch with TLS and passwords: the private node's distribution under the settings of docker-compose.yml, with the
 * passwords and certificates that operations/compose/keys makes, and the user that operations/elasticsearch/grant makes. It
 * ends with the process that started it.
 */
final class SecuredNode {

    private static final Path OPERATIONS = Path.of("operations").toAbsolutePath();
    private static final DataSize HEAP = DataSize.ofMegabytes(256);

    /** What of the compose file is about the container, or about modules that the distribution does not have. */
    private static final List<String> TAKEN =
            List.of("xpack.security.", "cluster.name", "cluster.initial_master_nodes", "action.", "node.name");

    private final Path secrets;
    private final Process process;
    private final URI address;

    private SecuredNode(Path secrets, Process process, URI address) {
        this.secrets = secrets;
        this.process = process;
        this.address = address;
    }

    /** @param place where it lies; the user who runs it must be able to enter */
    static SecuredNode start(Path place) throws Exception {
        Path secrets = place.resolve("secrets");
        run(Map.of("KEYS_KEEP_OWNER", "1"), OPERATIONS.resolve("compose/keys").toString(), secrets.toString());
        Footing footing = Footing.choose(
                        Path.of(Objects.requireNonNull(System.getProperty("etabli.elasticsearch.home"))),
                        place.resolve("node"))
                .withReachableHome();
        configure(footing, secrets);
        Process process = launch(footing, secrets);
        SecuredNode node = new SecuredNode(secrets, process, listening(footing, process));
        run(
                Map.of(
                        "GRANT_CA", node.authority().toString(),
                        "GRANT_SUPERUSER_PASSWORD",
                                secrets.resolve("elasticsearch/superuser").toString(),
                        "GRANT_HUB_PASSWORD",
                                secrets.resolve("elasticsearch/hub").toString()),
                OPERATIONS.resolve("elasticsearch/grant").toString(),
                node.address.toString());
        return node;
    }

    URI address() {
        return address;
    }

    Path authority() {
        return secrets.resolve("ca.crt");
    }

    /** The password of the user {@code etabli}. */
    String password() throws IOException {
        return Files.readString(secrets.resolve("hub/elasticsearch"));
    }

    void stop() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    private static void configure(Footing footing, Path secrets) throws IOException {
        NodeConfiguration configuration = NodeConfiguration.of(footing);
        configuration.write();
        Path config = footing.directory().resolve("config");
        Path keys = Files.createDirectories(config.resolve("keys"));
        copy(secrets.resolve("ca.crt"), keys.resolve("ca.crt"));
        copy(secrets.resolve("elasticsearch/elasticsearch-1.crt"), keys.resolve("node.crt"));
        copy(secrets.resolve("elasticsearch/elasticsearch-1.key"), keys.resolve("node.key"));
        String settings = settings().entrySet().stream()
                .map(setting -> setting.getKey() + ": \"" + setting.getValue() + "\"\n")
                .collect(Collectors.joining());
        Path file = config.resolve("elasticsearch.yml");
        Files.writeString(
                file,
                Files.readAllLines(file).stream()
                                .filter(line -> line.startsWith("path.")
                                        || line.contains(".port")
                                        || line.startsWith("network.")
                                        || line.contains(".watermark."))
                                .collect(Collectors.joining("\n"))
                        + "\n" + settings);
        footing.handOver();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Those of the first node. */
    private static Map<String, String> settings() throws IOException {
        Object compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        JsonNode all = JsonMapper.shared().valueToTree(compose);
        return all.at("/services/elasticsearch-1/environment").properties().stream()
                .filter(setting -> TAKEN.stream().anyMatch(setting.getKey()::startsWith))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, setting -> setting.getValue().asString()));
    }

    /** As the image does: the superuser's first password goes into the key store. */
    private static Process launch(Footing footing, Path secrets) throws Exception {
        Map<String, String> environment = NodeConfiguration.of(footing).environment(HEAP);
        ProcessBuilder keystore = new ProcessBuilder(command(
                        footing,
                        "bash",
                        bin(footing, "elasticsearch-keystore"),
                        "add",
                        "-x",
                        "-f",
                        "bootstrap.password"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        keystore.environment().putAll(environment);
        Process adding = keystore.start();
        try (OutputStream input = adding.getOutputStream()) {
            input.write(Files.readAllBytes(secrets.resolve("elasticsearch/superuser")));
        }
        if (adding.waitFor() != 0) {
            throw new IllegalStateException("The key store could not be made.");
        }
        ProcessBuilder node = new ProcessBuilder(command(
                        footing,
                        "bash",
                        "-c",
                        "set -m; exec 3<&0; bash \"$1\" </dev/null 3<&- & node=$!; cat <&3 >/dev/null; kill -- -$node; wait",
                        "node",
                        bin(footing, "elasticsearch")))
                .redirectErrorStream(true)
                .redirectOutput(footing.directory().resolve("console.log").toFile());
        node.environment().putAll(environment);
        return node.start();
    }

    private static List<String> command(Footing footing, String... command) {
        List<String> whole = new ArrayList<>(footing.unprivileged());
        whole.addAll(List.of(command));
        return whole;
    }

    private static String bin(Footing footing, String name) {
        return footing.home().resolve("bin").resolve(name).toString();
    }

    private static URI listening(Footing footing, Process process) {
        Path directory = footing.directory();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        !process.isAlive() || NodeProcess.addressIn(directory).isPresent());
        int port = NodeProcess.addressIn(directory)
                .orElseThrow(() -> new IllegalStateException("The node ended: " + directory.resolve("console.log")))
                .getPort();
        return URI.create("https://localhost:" + port);
    }

    private static void run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(new HashMap<>(environment));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + said);
        }
    }
}
