package fr.etabli.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What a document is called in metrics and traces: by its own name where it is one of {@code schema/documents}, else by
 * where it came from. Nothing that a client writes becomes a name, so there are few.
 */
final class DocumentNames {

    /** Of a document that the client has named by its hash. */
    static final String PERSISTED = "persisted";

    /** Of every other document. */
    static final String OTHER = "other";

    private final Map<String, String> names = new HashMap<>();

    DocumentNames() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(StoredDocuments.FILES)) {
                names.put(
                        file.getContentAsString(StandardCharsets.UTF_8),
                        Objects.requireNonNull(file.getFilename()).replace(StoredDocuments.EXTENSION, ""));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param extensions of the request */
    String of(String document, Map<String, ?> extensions) {
        String name = names.get(document);
        if (name != null) {
            return name;
        }
        return extensions.containsKey(PersistedQueries.EXTENSION) ? PERSISTED : OTHER;
    }
}
