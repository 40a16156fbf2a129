package fr.etabli.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/**
 * The files and the environment that a private node is started with.
 *
 * @param settings what stands in {@code elasticsearch.yml}
 */
record NodeConfiguration(Footing footing, String settings) {

    /**
     * Discovery, security and monitoring serve clusters; watermarks in percent would stop a small node on a big disk. All
     * indices open at once as the node starts, for until they have nothing is answered.
     */
    private static final String SETTINGS =
            """
            cluster.name: etabli
            node.name: etabli-private
            path.data: %1$s/data
            path.logs: %1$s/logs
            network.host: 127.0.0.1
            http.port: 0
            transport.port: 0
            node.portsfile: true
            discovery.type: single-node
            xpack.security.enabled: false
            action.auto_create_index: false
            cluster.routing.allocation.node_initial_primaries_recoveries: 40
            cluster.routing.allocation.disk.watermark.low: 500mb
            cluster.routing.allocation.disk.watermark.high: 300mb
            cluster.routing.allocation.disk.watermark.flood_stage: 100mb
            """;

    /** The launcher lives for a moment: compiling it well costs more than it brings. */
    private static final String LAUNCHER_OPTIONS = "-XX:TieredStopAtLevel=1 -Xshare:auto";

    /** Compiling hard only what is very hot leaves the processor to the start; serving still gets its hot paths. */
    private static final String SERVER_OPTIONS = "-XX:-AlwaysPreTouch -XX:Tier4InvocationThreshold=50000"
            + " -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000";

    private static final List<String> COPIED = List.of("jvm.options", "log4j2.properties");

    /** For a node that is a cluster of its own. */
    static NodeConfiguration of(Footing footing) {
        return new NodeConfiguration(footing, SETTINGS.formatted(footing.directory()));
    }

    void write() throws IOException {
        Path config = config();
        for (Path folder : List.of(config, directory("data"), directory("logs"), directory("tmp"))) {
            Files.createDirectories(folder);
        }
        for (String file : COPIED) {
            Files.copy(
                    footing.home().resolve("config").resolve(file),
                    config.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(config.resolve("elasticsearch.yml"), settings);
    }

    Map<String, String> environment(DataSize heap) {
        return Map.of(
                "ES_JAVA_HOME", System.getProperty("java.home"),
                "ES_PATH_CONF", config().toString(),
                "ES_TMPDIR", directory("tmp").toString(),
                "CLI_JAVA_OPTS", LAUNCHER_OPTIONS,
                "ES_JAVA_OPTS", "-Xms%1$dm -Xmx%1$dm ".formatted(heap.toMegabytes()) + SERVER_OPTIONS);
    }

    Path pidFile() {
        return directory("node.pid");
    }

    private Path config() {
        return directory("config");
    }

    private Path directory(String name) {
        return footing.directory().resolve(name);
    }
}
