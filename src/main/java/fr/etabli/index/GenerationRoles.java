package fr.etabli.index;

import fr.etabli.vocabulary.Generation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which generation bears which alias.
 *
 * @param served nothing where none is, or where it is torn
 * @param since  when it came to be served
 * @param lost   the indices that the generation which should be served has lost; it is not served then, for it could answer
 *               some questions and not others
 */
record GenerationRoles(
        @Nullable Generation served,
        @Nullable Instant since,
        @Nullable Generation kept,
        @Nullable Generation pinned,
        List<String> lost) {

    GenerationRoles serving(Generation next, @Nullable Generation keep, @Nullable Generation pin, Instant now) {
        return new GenerationRoles(next, next.equals(served) ? since : now, keep, pin, List.of());
    }

    GenerationRoles unpinned() {
        return new GenerationRoles(served, since, kept, null, lost);
    }

    boolean isTorn() {
        return !lost.isEmpty();
    }

    Optional<Generation> find(String id) {
        return Stream.of(served, kept)
                .filter(generation -> generation != null && generation.id().equals(id))
                .findFirst();
    }

    Set<Generation> all() {
        return Stream.of(served, kept, pinned).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
