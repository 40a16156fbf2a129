package fr.etabli.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The build of the hub, as far as it shapes answers: two hubs of the same build say the same of the same data.
 *
 * @param id the head of a SHA-256 over the hub's own classes, templates, messages, assets, schemas and the cookbook
 */
public record Build(String id) {

    private static final List<String> SHAPING = List.of(
            "classpath*:fr/etabli/**/*.class",
            "classpath*:templates/**/*.html",
            "classpath*:messages*.properties",
            "classpath*:static/assets/*",
            "classpath*:docs/cookbook.md",
            "classpath*:schema/**/*.*");
    private static final int HEAD = 6;

    /** Reads all that shapes answers: a moment's work, done once as the hub starts. */
    public static Build read() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource resource : shaping()) {
                digest.update(resource.getContentAsByteArray());
            }
            return new Build(HexFormat.of().formatHex(digest.digest(), 0, HEAD));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In the order of their names: the class path's own order differs between a folder and a jar. */
    private static List<Resource> shaping() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        List<Resource> found = new ArrayList<>();
        for (String pattern : SHAPING) {
            found.addAll(List.of(resolver.getResources(pattern)));
        }
        found.sort(Comparator.comparing((Resource resource) -> String.valueOf(resource.getFilename())));
        return found;
    }
}
