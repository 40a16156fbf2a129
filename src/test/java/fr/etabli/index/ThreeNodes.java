package fr.etabli.index;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three nodes of Elasticsearch on the loopback interface that form one cluster. Each can be killed and started again. */
public final class ThreeNodes implements AutoCloseable {

    private static final int NODES = 3;
    private static final DataSize HEAP = DataSize.ofMegabytes(256);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String SETTINGS =
            """
            cluster.name: etabli-three
            node.name: %1$s
            path.data: %2$s/data
            path.logs: %2$s/logs
            network.host: 127.0.0.1
            http.port: %3$d
            transport.port: %4$d
            node.portsfile: true
            discovery.seed_hosts: [%5$s]
            cluster.initial_master_nodes: [node-0, node-1, node-2]
            xpack.security.enabled: false
            action.auto_create_index: false
            cluster.routing.allocation.disk.watermark.low: 500mb
            cluster.routing.allocation.disk.watermark.high: 300mb
            cluster.routing.allocation.disk.watermark.flood_stage: 100mb
            """;

    private final Path directory;
    private final List<Integer> http;
    private final List<Integer> transport;
    private final List<NodeProcess> processes = new ArrayList<>();

    private ThreeNodes(Path directory, List<Integer> ports) {
        this.directory = directory;
        this.http = ports.subList(0, NODES);
        this.transport = ports.subList(NODES, 2 * NODES);
    }

    /** Launches all three; {@link #await} waits for them. */
    public static ThreeNodes launch(Path directory) throws IOException {
        ThreeNodes nodes = new ThreeNodes(directory, freePorts(2 * NODES));
        Runtime.getRuntime().addShutdownHook(new Thread(nodes::close));
        for (int node = 0; node < NODES; node++) {
            nodes.processes.add(nodes.launch(node));
        }
        return nodes;
    }

    private NodeProcess launch(int node) throws IOException {
        Path home = Path.of(Objects.requireNonNull(System.getProperty("etabli.elasticsearch.home")));
        Path own = Files.createDirectories(directory.resolve("node-" + node));
        Footing footing = Footing.choose(home, own).withReachableHome();
        String seeds = transport.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(", "));
        String settings =
                SETTINGS.formatted("node-" + node, footing.directory(), http.get(node), transport.get(node), seeds);
        return NodeProcess.launch(new NodeConfiguration(footing, settings), HEAP);
    }

    public void await() {
        processes.forEach(process -> process.awaitAddress(PATIENCE));
    }

    /** All of them, whether they run or not. */
    public List<URI> addresses() {
        return http.stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList();
    }

    public String uris() {
        return addresses().stream().map(URI::toString).collect(Collectors.joining(","));
    }

    /** The number of the node that is master. */
    public int master() throws IOException {
        String name = ask(0, "/_cat/master?format=json").at("/0/node").stringValue();
        return Integer.parseInt(name.substring(name.length() - 1));
    }

    public void kill(int node) {
        ProcessHandle guard = processes.get(node).handle();
        List<ProcessHandle> all = guard.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        guard.destroyForcibly();
        all.forEach(process -> process.onExit().join());
    }

    public void startAgain(int node) throws IOException {
        processes.set(node, launch(node));
    }

    /** What one node answers to a GET. */
    public JsonNode ask(int node, String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) addresses().get(node).resolve(path).toURL().openConnection();
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(60_000);
        boolean failed = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (var body = failed ? connection.getErrorStream() : connection.getInputStream()) {
            return JsonMapper.shared().readTree(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    @Override
    public void close() {
        processes.forEach(process -> process.handle().descendants().forEach(ProcessHandle::destroyForcibly));
        processes.forEach(process -> process.handle().destroyForcibly());
    }
}
