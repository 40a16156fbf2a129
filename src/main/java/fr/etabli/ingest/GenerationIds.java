package fr.etabli.ingest;

import fr.etabli.index.GenerationIngredient;
import fr.etabli.index.IndexDefinitions;
import fr.etabli.index.Kind;
import fr.etabli.vocabulary.Generation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names a generation after all that shapes it, so that equal content is never made twice and stale content never served. */
record GenerationIds(IndexDefinitions definitions, List<GenerationIngredient> ingredients) {

    /** To be raised whenever the documents come to hold something else for the same input. */
    private static final int INDEX_FORMAT = 6;

    private static final int DIGITS = 16;

    Generation of(Map<String, String> digests) {
        Stream<String> inputs =
                digests.entrySet().stream().map(Object::toString).sorted();
        Stream<String> indices = Arrays.stream(Kind.values()).map(kind -> kind + "=" + definitions.definition(kind));
        Stream<String> settings =
                ingredients.stream().map(GenerationIngredient::text).sorted();
        String all = Stream.of(Stream.of("format=" + INDEX_FORMAT), inputs, indices, settings)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
        return new Generation(Input.sha256(all).substring(0, DIGITS));
    }
}
