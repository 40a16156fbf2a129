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

    private static final URI ADDRESS = start();

    private SharedNode() {}

    public static URI address() {
        return ADDRESS;
    }

    /** Properties of a hub that uses the shared node, apart from all others by its prefix. */
    public static ElasticsearchProperties properties(String prefix) {
        return properties(List.of(ADDRESS), prefix, Path.of("unused"));
    }

    /** Properties of a hub that starts a node of its own in that directory. */
    public static ElasticsearchProperties ownNode(Path directory) {
        return properties(List.of(), "etabli", directory);
    }

    private static ElasticsearchProperties properties(List<URI> uris, String prefix, Path directory) {
        return new ElasticsearchProperties(
                uris,
                null,
                null,
                null,
                null,
                prefix,
                1,
                0,
                Duration.ofSeconds(30),
                Path.of(Objects.requireNonNull(System.getProperty("etabli.elasticsearch.home"))),
                directory,
                DataSize.ofMegabytes(384),
                Duration.ofSeconds(90),
                false);
    }

    private static URI start() {
        try {
            Path directory = Files.createTempDirectory(Path.of("target"), "shared-node-");
            // A lambda of this class would wait, in the starter's thread, for this very initialisation to end.
            PrivateNode node = new PrivateNode(ownNode(directory), Objects::requireNonNull);
            Runtime.getRuntime().addShutdownHook(new Thread(node::close));
            node.start();
            return node.await();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
