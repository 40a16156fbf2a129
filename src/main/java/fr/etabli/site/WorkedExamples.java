package fr.etabli.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The public queries of {@code schema/documents}, each of which the explorer opens with one click. */
@Component
class WorkedExamples {

    private static final String FILES = "classpath:schema/documents/*.graphql";

    private final List<Example> examples = read();

    /** Whom an example serves; each begins with that word. */
    enum Reader {
        FAMILY,
        JOURNALIST,
        DEVELOPER;

        private boolean isNamedBy(String query) {
            return query.startsWith("# A " + name().toLowerCase(Locale.ROOT) + ": ");
        }
    }

    /**
     * A query to begin from.
     *
     * @param name  of its file, without extension
     * @param query GraphQL; whatever variables it has bear defaults
     */
    record Example(String name, Reader reader, String query) {}

    List<Example> list() {
        return examples;
    }

    Optional<Example> find(String name) {
        return examples.stream().filter(example -> example.name().equals(name)).findFirst();
    }

    private static List<Example> read() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(WorkedExamples::example)
                    .sorted(Comparator.comparing(Example::reader).thenComparing(Example::name))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Example example(Resource file) {
        try {
            String name = Objects.requireNonNull(file.getFilename()).replace(".graphql", "");
            String query = file.getContentAsString(StandardCharsets.UTF_8);
            return new Example(name, reader(name, query), query);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Reader reader(String name, String query) {
        return Arrays.stream(Reader.values())
                .filter(reader -> reader.isNamedBy(query))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " does not begin with whom it serves."));
    }
}
