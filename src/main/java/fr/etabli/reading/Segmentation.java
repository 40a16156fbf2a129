package fr.etabli.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into the phrases that explain most of it. Each way of reading some words is worth what {@link Worth} says;
 * the best cut is found from left to right, each position remembering the best that leads to it.
 */
final class Segmentation {

    /** The names of few communes have more words. */
    private static final int LONGEST_PHRASE = 8;

    private static final int LONGEST_MISSPELT = 4;
    private static final int MOST_LOOKUPS = 48;
    private static final Set<String> SCHOOL = Set.of("en", "ecole", "ecoles");
    private static final Comparator<Valued> BEST_FIRST = Comparator.comparingDouble(Valued::worth)
            .reversed()
            .thenComparing(valued -> valued.found().entry().phrase())
            .thenComparing(valued -> valued.found().entry().words());

    private final Lexicon lexicon;
    private final String text;
    private final List<TypedWord> words;
    private int lookups;

    /** @param words those of the text */
    Segmentation(Lexicon lexicon, String text, List<TypedWord> words) {
        this.lexicon = lexicon;
        this.text = text;
        this.words = words;
    }

    List<Segment> best() {
        double[] reached = new double[words.size() + 1];
        Segment[] last = new Segment[words.size() + 1];
        for (int to = 1; to <= words.size(); to++) {
            reached[to] = Double.NEGATIVE_INFINITY;
            for (int from = Math.max(0, to - LONGEST_PHRASE); from < to; from++) {
                Segment segment = segment(from, to);
                if (segment != null && reached[from] + segment.worth() > reached[to]) {
                    reached[to] = reached[from] + segment.worth();
                    last[to] = segment;
                }
            }
        }
        return traced(last);
    }

    private static List<Segment> traced(Segment[] last) {
        List<Segment> segments = new ArrayList<>();
        for (int at = last.length - 1; at > 0; at = last[at].from()) {
            segments.add(last[at]);
        }
        Collections.reverse(segments);
        return segments;
    }

    /** The best way to read these words as one phrase; null where there is none. */
    private @Nullable Segment segment(int from, int to) {
        if (isQuantity(from, to)) {
            return new Segment(from, to, List.of(Worth.NOTHING), Worth.ofQuantity());
        }
        List<Valued> valued = valued(from, to);
        if (valued.isEmpty()) {
            return to - from == 1 ? new Segment(from, to, List.of(), Worth.ofUnknown(words.get(from))) : null;
        }
        Valued best = valued.get(0);
        List<Lexicon.Found> alike = valued.stream()
                .map(Valued::found)
                .filter(found -> found.spelt().isLike(best.found().spelt()))
                .toList();
        return new Segment(from, to, alike, best.worth());
    }

    /** What the words may be read as, the best first. */
    private List<Valued> valued(int from, int to) {
        String phrase = phrase(from, to);
        if (phrase.isEmpty()) {
            return List.of();
        }
        List<Lexicon.Found> found = lexicon.written(phrase);
        if (found.isEmpty() && to - from <= LONGEST_MISSPELT && holdsUnknown(from, to) && lookups++ < MOST_LOOKUPS) {
            found = lexicon.misspelt(phrase);
        }
        Context context = new Context(
                leads(from, true),
                leads(from, false),
                from > 0 && words.get(from - 1).isSmall(),
                from > 0 && isBareA(from - 1),
                from == 0 || SCHOOL.contains(words.get(from - 1).folded()) || isSchool(to));
        List<TypedWord> span = words.subList(from, to);
        String typed =
                text.substring(span.get(0).from(), span.get(span.size() - 1).to());
        return found.stream()
                .map(one -> new Valued(one, Worth.of(one, context, span, typed)))
                .filter(one -> one.worth() > 0)
                .sorted(BEST_FIRST)
                .toList();
    }

    private boolean isSchool(int at) {
        return at < words.size() && SCHOOL.contains(words.get(at).folded());
    }

    private boolean isBareA(int at) {
        TypedWord word = words.get(at);
        return text.substring(word.from(), word.to()).equalsIgnoreCase("a");
    }

    /** Ages, distances and the like: a number and its unit say nothing about a place. */
    private boolean isQuantity(int from, int to) {
        return to - from == 2
                && words.get(from).isNumber()
                && Worth.UNITS.contains(words.get(to - 1).folded());
    }

    /** Small words inside count for nothing; a phrase of several words neither begins nor ends with one. */
    private String phrase(int from, int to) {
        List<TypedWord> span = words.subList(from, to);
        if (span.size() > 1
                && (span.get(0).isSmall() || span.get(span.size() - 1).isSmall())) {
            return "";
        }
        return span.size() == 1
                ? span.get(0).folded()
                : span.stream()
                        .filter(word -> !word.isSmall())
                        .map(TypedWord::folded)
                        .collect(Collectors.joining(" "));
    }

    /** Whether some word may be misspelt, and none is a number: who writes {@code 93} means it. */
    private boolean holdsUnknown(int from, int to) {
        List<TypedWord> span = words.subList(from, to);
        return span.stream().noneMatch(TypedWord::isNumber)
                && span.stream().anyMatch(word -> !word.isSmall() && !lexicon.knows(word.folded()));
    }

    /** Whether the words before lead towards a commune, or into an area. */
    private boolean leads(int from, boolean towards) {
        for (int start = Math.max(0, from - 5); start < from; start++) {
            for (int end = from; end > start && (end == from || words.get(end).isSmall()); end--) {
                String before = words.subList(start, end).stream()
                        .map(TypedWord::folded)
                        .collect(Collectors.joining(" "));
                if (towards ? lexicon.leadsTowards(before) : lexicon.leadsWithin(before)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * What stands around a phrase.
     *
     * @param towards whether the words before lead towards a commune
     * @param within  whether they lead into an area
     * @param article whether the word before may be an article
     * @param announces whether the phrase stands where a school is spoken of, or first
     * @param bare    whether the word before is an {@code a} without accent, which may be an English article or a verb
     */
    record Context(boolean towards, boolean within, boolean article, boolean bare, boolean announces) {}

    private record Valued(Lexicon.Found found, double worth) {}
}
