package fr.etabli.search;

import fr.etabli.geography.Place;
import fr.etabli.geography.PlaceQueries;
import fr.etabli.geography.Region;
import fr.etabli.school.School;
import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.Folding;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Scores what letters may mean, so that things of different kinds can be compared. A city of a million (10.0) stands above
 * a trade that begins so (9), a trade above a town of less than a hundred thousand, a school above a village.
 */
final class SuggestionRank {

    /** What the letters mean as a text: below what they begin, above what they resemble. */
    static final double READ = 7;

    private static final double SYNONYM = 0.8;
    private static final double SCHOOLS_OF_A_TRADE = 0.3;
    private static final double NOT_OPEN = 0.4;
    private static final double UNASKED_ARRONDISSEMENT = 3;
    /** Words that begin the names of half of the schools and tell none from another. */
    private static final Set<String> COMMON_TO_SCHOOLS = Set.of("ecole", "ecoles", "de", "production", "la", "l", "d");

    private final String typed;
    private final String typedPlace;

    SuggestionRank(String text) {
        this.typed = Folding.fold(text);
        this.typedPlace = PlaceQueries.canonical(text);
    }

    /**
     * @param words   everyday words that mean it
     * @param schools how many teach it
     */
    double of(Trade trade, List<String> words, int schools) {
        double best = ofTrade(Likeness.of(typed, trade.name()));
        for (String synonym : words) {
            best = Math.max(best, ofTrade(Likeness.of(typed, synonym)) - SYNONYM);
        }
        return best <= 0 ? 0 : best + SCHOOLS_OF_A_TRADE * Math.log10(1.0 + schools);
    }

    double of(Region region) {
        return switch (Likeness.of(typed, region.name())) {
            case WHOLE -> 11;
            case BEGINNING -> 9;
            case WORD_BEGINNINGS -> 7.5;
            case WITH_ERRORS -> 5;
            case NONE -> 0;
        };
    }

    /** What the index found resembles the text in some way, even where no way of ours says so. */
    double of(Place place) {
        Integer population = place.population();
        double size = Math.log10(1.0 + (population == null ? 0 : population));
        double arrondissement =
                place.name().endsWith("Arrondissement") && typed.chars().noneMatch(Character::isDigit)
                        ? UNASKED_ARRONDISSEMENT
                        : 0;
        return size + likeness(place) - arrondissement;
    }

    double of(School school) {
        double open = school.status() == SchoolStatus.OPEN ? 0 : -NOT_OPEN;
        boolean telling = Folding.words(typed).stream()
                .anyMatch(word -> !isBeginningOfCommonWord(word) || isWordOf(school, word));
        return open
                + switch (Likeness.of(typed, school.name())) {
                    case WHOLE -> 11;
                    case BEGINNING -> telling ? 7.8 : 5;
                    case WORD_BEGINNINGS -> telling ? 7.4 : 4.5;
                    case WITH_ERRORS, NONE -> 4;
                };
    }

    private static boolean isWordOf(School school, String typed) {
        return !COMMON_TO_SCHOOLS.contains(typed)
                && Folding.words(Folding.fold(school.name())).contains(typed);
    }

    private double likeness(Place place) {
        String code = typedPlace.toUpperCase(Locale.ROOT);
        if (place.postalCodes().contains(code) || place.code().equals(code)) {
            return 6;
        }
        if (place.postalCodes().stream().anyMatch(postal -> postal.startsWith(code))) {
            return 4;
        }
        return switch (Likeness.of(typedPlace, withoutArticle(place.name()))) {
            case WHOLE -> 6;
            case BEGINNING -> 4;
            default ->
                switch (Likeness.of(typedPlace, place.name())) {
                    case WHOLE -> 6;
                    case BEGINNING -> 4;
                    case WORD_BEGINNINGS -> 2.5;
                    case WITH_ERRORS -> 0.5;
                    case NONE -> -1;
                };
        };
    }

    private static double ofTrade(Likeness likeness) {
        return switch (likeness) {
            case WHOLE -> 11;
            case BEGINNING -> 9;
            case WORD_BEGINNINGS -> 8;
            case WITH_ERRORS -> 5.5;
            case NONE -> 0;
        };
    }

    private static String withoutArticle(String name) {
        return name.replaceFirst("^(?:Le |La |Les |L['’])", "");
    }

    private static boolean isBeginningOfCommonWord(String typedWord) {
        return COMMON_TO_SCHOOLS.stream().anyMatch(word -> word.startsWith(typedWord));
    }
}
