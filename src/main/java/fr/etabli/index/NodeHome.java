package fr.etabli.index;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the private node's distribution. */
final class NodeHome {

    private NodeHome() {}

    /** The configured home, or what the build unpacked: beside the jar, or beside the compiled classes. */
    static Path find(@Nullable Path configured) {
        List<Path> candidates = configured != null
                ? List.of(configured)
                : Stream.of(besideCode(), Path.of("target", "elasticsearch")).toList();
        return candidates.stream()
                .filter(home -> Files.isDirectory(home.resolve("lib")))
                .findFirst()
                .orElseThrow(() -> new NodeStartException("No Elasticsearch distribution was found at " + candidates
                        + ". Build the project (mvn package unpacks it), name its place with"
                        + " etabli.elasticsearch.home, or use a cluster of your own with etabli.elasticsearch.uris."));
    }

    private static Path besideCode() {
        try {
            // In an executable jar the location reads jar:nested:/…/etabli.jar/!BOOT-INF/classes/!/
            String location = NodeHome.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()
                    .toString();
            String file = location.replaceFirst("^jar:", "")
                    .replaceFirst("^nested:", "file:")
                    .replaceFirst("/?!.*$", "");
            Path code = new File(new java.net.URI(file)).toPath();
            return code.resolveSibling("elasticsearch");
        } catch (URISyntaxException | IllegalArgumentException elsewhere) {
            return Path.of("elasticsearch");
        }
    }
}
