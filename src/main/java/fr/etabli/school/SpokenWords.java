package fr.etabli.school;

import fr.etabli.vocabulary.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of names and sentences as people type them. */
final class SpokenWords {

    private SpokenWords() {}

    private static final int MOST_JOINED = 3;

    /**
     * Folded, each once; neighbours also joined, for {@code O'Tech} is typed {@code otech} and {@code Gorge de Loup}
     * {@code gorgedeloup}.
     */
    static List<String> ofNames(@Nullable String... names) {
        return Arrays.stream(names)
                .filter(Objects::nonNull)
                .flatMap(name -> joined(Folding.words(Folding.fold(name))))
                .distinct()
                .toList();
    }

    /** Folded, each once. */
    static List<String> of(@Nullable String text) {
        return text == null
                ? List.of()
                : Folding.words(Folding.fold(text)).stream().distinct().toList();
    }

    private static Stream<String> joined(List<String> words) {
        return IntStream.range(0, words.size()).boxed().flatMap(from -> IntStream.rangeClosed(
                        from + 1, Math.min(words.size(), from + MOST_JOINED))
                .mapToObj(to -> String.join("", words.subList(from, to))));
    }
}
