package fr.etabli.index;

import fr.etabli.vocabulary.Generation;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of indices ({@code etabli-schools-<generation>}) and of the aliases that move between them. */
record Names(String prefix) {

    String index(Generation generation, Kind kind) {
        return prefix + "-" + kind + "-" + generation;
    }

    /** What an operator looks at: the index of the generation being served. */
    String served(Kind kind) {
        return prefix + "-" + kind;
    }

    /** The index of the generation kept for rollback and for the cursors of slow readers. */
    String kept(Kind kind) {
        return prefix + "-" + kind + "-kept";
    }

    /** On the manifest of the generation that must go on being served until it is unpinned. */
    String pinned() {
        return prefix + "-pinned";
    }

    String all(Kind kind) {
        return prefix + "-" + kind + "-*";
    }

    String everything() {
        return prefix + "-*";
    }

    Optional<Generation> generationOf(String index) {
        String kinds = Arrays.stream(Kind.values()).map(Kind::toString).collect(Collectors.joining("|"));
        Matcher name = Pattern.compile(Pattern.quote(prefix) + "-(?:" + kinds + ")-(.+)")
                .matcher(index);
        return name.matches() && Generation.isId(name.group(1))
                ? Optional.of(new Generation(name.group(1)))
                : Optional.empty();
    }
}
