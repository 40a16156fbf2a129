package fr.etabli.school;

import fr.etabli.vocabulary.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of names and sentences as people type them. */
final class SpokenWords {

    private SpokenWords() {}

    private static final int MOST_JOINED = 3;
    private static final Set<String> COMMON = Set.of("ecole", "ecoles", "production");

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

    /** With their small words and without; what half of the names begin with joins nothing. */
    private static Stream<String> joined(List<String> words) {
        List<String> telling =
                words.stream().filter(word -> !Folding.SMALL.contains(word)).toList();
        return Stream.concat(neighbours(words), neighbours(telling));
    }

    private static Stream<String> neighbours(List<String> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(words.size(), from + MOST_JOINED))
                        .mapToObj(to -> words.subList(from, to)))
                .filter(some -> some.size() == 1 || some.stream().noneMatch(COMMON::contains))
                .map(some -> String.join("", some));
    }
}
