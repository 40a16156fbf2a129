package fr.etabli.reading;

import fr.etabli.geography.Department;
import fr.etabli.geography.Place;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the phrases of a text together to what it asks for. */
final class Interpreter {

    /** Fewer are an age, a class or the number of a house. */
    private static final int TELLING_DIGITS = 3;

    private final String text;
    private final List<TypedWord> words;
    private final List<Segment> segments;
    private final Geography geography;
    private final TradesMeant trades;

    Interpreter(Generation generation, Sources sources, String text, List<TypedWord> words, List<Segment> segments) {
        this.text = text;
        this.words = words;
        this.segments = segments;
        this.geography = Geography.of(segments, number -> departmentOf(generation, sources, number), words);
        this.trades = TradesMeant.of(segments);
    }

    Interpretation interpretation() {
        List<Segment> left = segments.stream().filter(this::isLeft).toList();
        return new Interpretation(
                didYouMean(),
                trades.readings(),
                segments.stream()
                        .flatMap(segment -> segment.meanings(Meaning.Type.class).stream())
                        .filter(Meaning.Type::offered)
                        .map(Meaning.Type::type)
                        .distinct()
                        .toList(),
                distinct(Meaning.Diploma.class, Meaning.Diploma::qualification),
                geography.place().orElse(null),
                geography.others(),
                geography.regions(),
                geography.departments(),
                distinct(Meaning.Status.class, Meaning.Status::status),
                segments.stream()
                        .filter(Interpreter::isUntaught)
                        .map(this::typed)
                        .toList(),
                left.stream()
                        .filter(segment ->
                                !segment.meanings(Meaning.InName.class).isEmpty())
                        .map(segment ->
                                Objects.requireNonNull(segment.best()).entry().words())
                        .distinct()
                        .toList(),
                left.stream().map(this::corrected).distinct().toList(),
                segments.stream()
                        .filter(this::isUnread)
                        .map(this::typed)
                        .distinct()
                        .toList(),
                segments.stream().map(this::part).toList());
    }

    private static boolean isUntaught(Segment segment) {
        return !segment.meanings(Meaning.Untaught.class).isEmpty()
                || segment.meanings(Meaning.Type.class).stream().anyMatch(type -> !type.offered());
    }

    /** Whether words were left to match names and descriptions. */
    private boolean isLeft(Segment segment) {
        Lexicon.Found best = segment.best();
        if (best == null) {
            TypedWord word = words.get(segment.from());
            return !word.isSmall() && !word.isNumber();
        }
        Meaning meaning = best.entry().meaning();
        return meaning.kind() == TextPart.Kind.WORD
                || (meaning instanceof Meaning.Commune && !geography.used().contains(segment));
    }

    /** Whether nothing is known by these words, or they name a place and another is meant. */
    private boolean isUnread(Segment segment) {
        Lexicon.Found best = segment.best();
        if (best == null) {
            TypedWord word = words.get(segment.from());
            return !word.isSmall()
                    && !geography.used().contains(segment)
                    && (!word.isNumber() || word.folded().length() >= TELLING_DIGITS);
        }
        return best.entry().meaning() instanceof Meaning.Commune commune
                && !commune.schools()
                && !commune.shadowed()
                && !geography.used().contains(segment);
    }

    private <M extends Meaning, T> List<T> distinct(Class<M> kind, Function<M, T> value) {
        return segments.stream()
                .flatMap(segment -> segment.meanings(kind).stream())
                .map(value)
                .distinct()
                .toList();
    }

    private String typed(Segment segment) {
        return text.substring(
                words.get(segment.from()).from(), words.get(segment.to() - 1).to());
    }

    private String corrected(Segment segment) {
        Lexicon.Found best = segment.best();
        String typed = typed(segment);
        if (best == null || !isMistake(segment)) {
            return typed;
        }
        String phrase = best.entry().phrase();
        TextPart.Kind kind = best.entry().meaning().kind();
        boolean kept = kind == TextPart.Kind.PLACE
                || kind == TextPart.Kind.REGION
                || kind == TextPart.Kind.DEPARTMENT
                || Character.isUpperCase(typed.codePointAt(0))
                || (phrase.length() > 1 && Character.isUpperCase(phrase.charAt(1)));
        return kept ? phrase : phrase.substring(0, 1).toLowerCase(Locale.FRENCH) + phrase.substring(1);
    }

    /** What says nothing need not be right; names of schools may be joined or split. */
    private static boolean isMistake(Segment segment) {
        boolean name = !segment.meanings(Meaning.InName.class).isEmpty();
        return segment.isMistake()
                && segment.meanings(Meaning.Nothing.class).isEmpty()
                && !(name && (segment.to() - segment.from() > 1 || !segment.isWithErrors()));
    }

    private @Nullable String didYouMean() {
        if (segments.stream().noneMatch(Interpreter::isMistake)) {
            return null;
        }
        StringBuilder corrected = new StringBuilder();
        int at = 0;
        for (Segment segment : segments) {
            int from = words.get(segment.from()).from();
            if (from >= at) {
                corrected.append(text, at, from).append(corrected(segment));
            }
            at = words.get(segment.to() - 1).to();
        }
        return corrected.append(text.substring(at)).toString().strip();
    }

    private TextPart part(Segment segment) {
        Lexicon.Found best = segment.best();
        if (isLeft(segment)) {
            return new TextPart(typed(segment), TextPart.Kind.WORD, null);
        }
        if (best == null) {
            boolean postalCode = geography.used().contains(segment);
            return new TextPart(typed(segment), postalCode ? TextPart.Kind.DEPARTMENT : TextPart.Kind.IGNORED, null);
        }
        Meaning meaning = best.entry().meaning();
        String label = meaning instanceof Meaning.Commune
                ? geography.place().map(Place::name).orElse(null)
                : meaning.label(best.entry().phrase());
        return new TextPart(typed(segment), meaning.kind(), label);
    }

    /** A postal code that no commune bears, such as a CEDEX, still tells the department. */
    private static Optional<Department> departmentOf(Generation generation, Sources sources, String postalCode) {
        String code = postalCode.startsWith("97") || postalCode.startsWith("98")
                ? postalCode.substring(0, 3)
                : postalCode.startsWith("20")
                        ? (postalCode.compareTo("20200") < 0 ? "2A" : "2B")
                        : postalCode.substring(0, 2);
        return sources.departments().find(generation, code);
    }
}
