package fr.etabli.reading;

import fr.etabli.reading.Lexicon.Spelt;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much a way of reading some words explains, so that ways can be compared: ten for each telling word, more for phrases
 * than for their words apart, less for errors, and a little more or less for what people mean more or less often. The
 * reasons are in {@code docs/search.md}.
 */
final class Worth {

    static final Set<String> UNITS = Set.of(
            "an",
            "ans",
            "annee",
            "annees",
            "year",
            "years",
            "yo",
            "km",
            "kms",
            "kilometre",
            "kilometres",
            "m2",
            "euro",
            "euros",
            "eleve",
            "eleves",
            "min",
            "mn",
            "minute",
            "minutes",
            "heure",
            "heures");

    static final Lexicon.Found NOTHING = new Lexicon.Found(new Entry("", "", new Meaning.Nothing(false)), Spelt.RIGHT);

    /** A family has projects too. */
    private static final Set<String> AMBIGUOUS = Set.of("projet", "projets");

    private static final double TELLING_WORD = 10;
    private static final double SMALL_WORD = 2;
    private static final double IN_ONE_PHRASE = 6;
    private static final double UNKNOWN = 1;

    private static final int TOWN = 10_000;
    private static final int VILLAGE = 2_000;
    private static final int CITY = 100_000;

    /** Letters from which on a word is seldom another one misspelt. */
    private static final int SURE = 7;

    private static final int LONG = 8;

    private Worth() {}

    static double ofUnknown(TypedWord word) {
        return word.isSmall() ? SMALL_WORD : UNKNOWN;
    }

    static double ofQuantity() {
        return 2 * TELLING_WORD + IN_ONE_PHRASE;
    }

    /** @return nothing or less where the words cannot mean this */
    static double of(Lexicon.Found found, Segmentation.Context context, List<TypedWord> span, String text) {
        Meaning meaning = found.entry().meaning();
        boolean mistyped = found.spelt() == Spelt.ONE_ERROR || found.spelt() == Spelt.TWO_ERRORS;
        if (mistyped && !isForgiven(found, context, span, folded(span))) {
            return 0;
        }
        if (meaning instanceof Meaning.Status && !context.announces() && AMBIGUOUS.contains(folded(span))) {
            return 0;
        }
        if (meaning instanceof Meaning.Commune commune
                && (contradicts(text, commune) || isEverydayWord(commune, context))) {
            return 0;
        }
        long telling = span.stream().filter(word -> !word.isSmall()).count();
        if (telling == 0) {
            return meaning instanceof Meaning.Nothing ? SMALL_WORD : 0;
        }
        return TELLING_WORD * telling
                + SMALL_WORD * (span.size() - telling)
                + IN_ONE_PHRASE * (telling - 1)
                + likelihood(meaning, context, mistyped)
                - penalty(found.spelt());
    }

    private static String folded(List<TypedWord> span) {
        return span.stream().map(TypedWord::folded).collect(Collectors.joining());
    }

    private static double likelihood(Meaning meaning, Segmentation.Context context, boolean mistyped) {
        if (meaning instanceof Meaning.Commune commune) {
            return likelihood(commune, context, mistyped);
        }
        if (meaning instanceof Meaning.Area) {
            return 1.8 + (context.within() || context.towards() ? 1 : 0);
        }
        if (meaning instanceof Meaning.Trades trades) {
            return trades.isStrict() ? 2 : 1.6;
        }
        if (meaning instanceof Meaning.Untaught) {
            return 0.6;
        }
        if (meaning instanceof Meaning.InName) {
            return -2;
        }
        if (meaning instanceof Meaning.InDescription) {
            return -3;
        }
        if (meaning instanceof Meaning.Nothing nothing) {
            return nothing.preposition() ? 4 : 1.5;
        }
        return 2;
    }

    private static double likelihood(Meaning.Commune commune, Segmentation.Context context, boolean mistyped) {
        double size = Math.log10(commune.population() + 10.0);
        double special = (commune.schools() ? 0.2 : commune.reach() ? 0.1 : 0)
                + (commune.place().isArrondissement() ? 2 : 0);
        if (context.towards() && (commune.population() >= VILLAGE || commune.schools() || !context.bare())) {
            return special + (mistyped ? size - 4 : 3 + (size - 2) / 4);
        }
        if (commune.shadowed()) {
            return -8;
        }
        double large = commune.population() >= CITY ? 1 : 0;
        return special + (mistyped ? size - 6 : (size - 2) / 4 + large);
    }

    private static double penalty(Spelt spelt) {
        return switch (spelt) {
            case RIGHT -> 0;
            case AKIN -> 0.7;
            case JOINED -> 1;
            case ONE_ERROR -> 3.5;
            case TWO_ERRORS -> 7.7;
        };
    }

    private static boolean isForgiven(
            Lexicon.Found found, Segmentation.Context context, List<TypedWord> span, String typed) {
        Meaning meaning = found.entry().meaning();
        int letters = Math.min(found.entry().key().length(), typed.length());
        boolean one = found.spelt() == Spelt.ONE_ERROR;
        boolean sure = letters >= SURE || found.entry().key().charAt(0) == typed.charAt(0);
        if (meaning instanceof Meaning.Commune commune) {
            return context.towards() || (sure && isLikelyMistyped(commune, letters, one, span.size()));
        }
        return sure
                && switch (meaning.kind()) {
                    case REGION, DEPARTMENT -> letters >= LONG || (one && (letters >= 5 || context.within()));
                    case IGNORED -> one && letters >= SURE;
                    case STATUS -> one && letters >= SURE && span.size() == 1;
                    case WORD -> one && letters >= 5;
                    case TRADE ->
                        meaning instanceof Meaning.Untaught
                                ? one && letters >= LONG
                                : one || (letters >= SURE && span.size() == 1);
                    default -> one || letters >= SURE;
                };
    }

    /** One of 35,000 names is always a letter or two away from what was typed: villages are guessed only where asked for. */
    private static boolean isLikelyMistyped(Meaning.Commune commune, int letters, boolean one, int words) {
        int population = commune.population();
        if (letters <= 5) {
            return population >= CITY;
        }
        return population >= TOWN || (one && words > 1 && population >= VILLAGE);
    }

    /** {@code table} without its article is no village called La Table. */
    private static boolean isEverydayWord(Meaning.Commune commune, Segmentation.Context context) {
        return commune.population() < VILLAGE
                && !commune.schools()
                && !context.towards()
                && !context.article()
                && commune.place().name().matches("(?:Le|La|Les) .*|L['’].*");
    }

    /** Who types a cedilla means it: {@code maçon} is not Mâcon. */
    private static boolean contradicts(String text, Meaning.Commune commune) {
        return text.toLowerCase(Locale.FRENCH).indexOf('ç') >= 0
                && commune.place().name().toLowerCase(Locale.FRENCH).indexOf('ç') < 0;
    }
}
