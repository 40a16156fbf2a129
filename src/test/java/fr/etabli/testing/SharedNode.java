package fr.etabli.testing;

import fr.etabli.index.ElasticsearchProperties;
import fr.etabli.index.PrivateNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.util.unit.DataSize;

/** The one private node of a test run: started when first asked for, ended with the run. */
public final class SharedNode {

    private static final DataSize HEAP = DataSize.ofMegabytes(384);

    private SharedNode() {}

    public static URI address() {
        return Started.ADDRESS;
    }

    /** Initialised when the address is first asked for, so that the other methods start nothing. */
    private static final class Started {
        static final URI ADDRESS = start();
    }

    /** Properties of a hub that uses the shared node, apart from all others by its prefix. */
    public static ElasticsearchProperties properties(String prefix) {
        return properties(List.of(address()), prefix);
    }

    /** Properties of a hub that uses these nodes. */
    public static ElasticsearchProperties properties(List<URI> uris, String prefix) {
        return properties(uris, prefix, Path.of("unused"), HEAP, false);
    }

    /** Properties of a hub that starts a node of its own in that directory. */
    public static ElasticsearchProperties ownNode(Path directory) {
        return ownNode(directory, HEAP);
    }

    public static ElasticsearchProperties ownNode(Path directory, DataSize heap) {
        return properties(List.of(), "etabli", directory, heap, false);
    }

    /** Properties of a command that uses the node which a hub runs in that directory. */
    public static ElasticsearchProperties attached(Path directory) {
        return properties(List.of(), "etabli", directory, HEAP, true);
    }

    private static ElasticsearchProperties properties(
            List<URI> uris, String prefix, Path directory, DataSize heap, boolean attach) {
        return new ElasticsearchProperties(
                uris,
                null,
                null,
                null,
                null,
                prefix,
                1,
                0,
                "-1",
                Duration.ofSeconds(30),
                Path.of(Objects.requireNonNull(System.getProperty("etabli.elasticsearch.home"))),
                directory,
                heap,
                Duration.ofSeconds(90),
                attach);
    }

    private static URI start() {
        try {
            Path directory = Files.createTempDirectory(Path.of("target"), "shared-node-");
            PrivateNode node = new PrivateNode(ownNode(directory));
            Runtime.getRuntime().addShutdownHook(new Thread(node::close));
            node.start();
            return node.await();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
