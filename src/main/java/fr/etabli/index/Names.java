package fr.etabli.index;

import fr.etabli.vocabulary.Generation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of indices ({@code etabli-schools-<generation>}) and of the aliases that move between them. */
record Names(String prefix) {

    /** A name may hold no colon. */
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d\\.\\d\\d\\.\\d\\dZ");

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

    /** Beside the alias {@link #served} on the manifest: it moves with that one, so it can tell nothing untrue. */
    String servedSince(Instant since) {
        return servedSince() + since.truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '.');
    }

    /** How every alias that tells an instant begins. */
    String servedSince() {
        return prefix + "-since-";
    }

    /** What {@link #servedSince(Instant)} wrote down; empty for any other alias. */
    Optional<Instant> instantOf(String alias) {
        String told =
                alias.startsWith(servedSince()) ? alias.substring(servedSince().length()) : "";
        return INSTANT.matcher(told).matches() ? Optional.of(Instant.parse(told.replace('.', ':'))) : Optional.empty();
    }

    /** The index that says who does which job. */
    String leases() {
        return prefix + "-leases";
    }

    /** On the index of leases: the run that may end that job. */
    String fence(String job, String run) {
        return prefix + "-fence-" + job + "-" + run;
    }

    String fences(String job) {
        return fence(job, "*");
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
