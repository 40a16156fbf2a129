package fr.etabli.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Public queries of {@code schema/documents} that the explorer opens with one click. */
@Component
class WorkedExamples {

    private static final List<Example> EXAMPLES = List.of(
            example("schools-near-place", Reader.FAMILY),
            example("disputed-figures", Reader.JOURNALIST),
            example("schools-by-region", Reader.JOURNALIST),
            example("all-schools", Reader.DEVELOPER),
            example("files-to-download", Reader.DEVELOPER));

    /** Whom an example serves. */
    enum Reader {
        FAMILY,
        JOURNALIST,
        DEVELOPER
    }

    /**
     * A query to begin from.
     *
     * @param name  of its file, without extension
     * @param query GraphQL; whatever variables it has bear defaults
     */
    record Example(String name, Reader reader, String query) {}

    List<Example> list() {
        return EXAMPLES;
    }

    Optional<Example> find(String name) {
        return EXAMPLES.stream().filter(example -> example.name().equals(name)).findFirst();
    }

    private static Example example(String name, Reader reader) {
        try {
            String query = new ClassPathResource("schema/documents/" + name + ".graphql")
                    .getContentAsString(StandardCharsets.UTF_8);
            return new Example(name, reader, query);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
