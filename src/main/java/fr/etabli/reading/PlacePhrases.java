package fr.etabli.reading;

import fr.etabli.geography.Place;
import fr.etabli.school.SchoolVocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names and numbers that communes and arrondissements go by. */
final class PlacePhrases {

    private static final int TOWN = 10_000;
    private static final int SHORTEST_BEGINNING = 4;
    /** What the second part of a commune's name begins with. */
    private static final Set<String> LINKS =
            Set.of("sur", "sous", "en", "les", "de", "du", "des", "d", "la", "le", "l", "a", "aux", "au", "et");

    /** What too many names begin with to stand for one. */
    private static final Set<String> COMMON = Set.of(
            "saint", "sainte", "saints", "saintes", "notre", "grand", "grande", "petit", "petite", "haut", "haute",
            "basse", "mont", "plateau", "pont", "port", "vieux", "neuf", "nouveau", "chateau", "belle", "beau", "rose",
            "terre");

    private static final Pattern ARRONDISSEMENT = Pattern.compile("(\\p{L}+) (\\d+)er?.*");

    private PlacePhrases() {}

    static List<Entry> entries(Collection<Place> places, SchoolVocabulary.Words known) {
        List<Entry> entries = new ArrayList<>();
        places.forEach(place -> add(entries, place, meaning(place, known)));
        return entries;
    }

    private static Meaning.Commune meaning(Place place, SchoolVocabulary.Words known) {
        boolean schools = known.communes().contains(place.code());
        boolean shadowed = !schools && !isTown(place) && known.names().containsAll(Phrases.telling(place.name()));
        return new Meaning.Commune(place, false, schools, shadowed);
    }

    private static void add(List<Entry> entries, Place place, Meaning.Commune meaning) {
        entries.addAll(Entry.ofName(place.name(), meaning));
        beginnings(place, meaning.schools())
                .forEach(words -> entries.add(new Entry(place.name(), words, meaning.beginning())));
        Stream.concat(place.postalCodes().stream(), arrondissement(place))
                .forEach(words -> entries.add(new Entry(place.name(), words, meaning)));
    }

    private static boolean isTown(Place place) {
        Integer population = place.population();
        return population != null && population >= TOWN;
    }

    /**
     * What towns are called for short: the name as far as its first preposition, and where there is a school its first
     * word.
     */
    private static Stream<String> beginnings(Place place, boolean schools) {
        List<String> words = Phrases.words(place.name());
        List<String> telling = Phrases.telling(place.name());
        if ((!schools && !isTown(place)) || place.isArrondissement()) {
            return Stream.of();
        }
        int from = Phrases.SMALL.contains(words.get(0)) ? 1 : 0;
        int to = from + 1;
        while (to < words.size() && !LINKS.contains(words.get(to))) {
            to++;
        }
        String shortened = String.join(" ", words.subList(from, to));
        return Stream.of(shortened, schools ? telling.get(0) : shortened)
                .distinct()
                .filter(beginning -> beginning.length() >= SHORTEST_BEGINNING && !COMMON.contains(beginning))
                .filter(beginning -> !beginning.equals(String.join(" ", telling)));
    }

    /** {@code Lyon 8}, {@code Lyon 8e}, {@code Lyon 08}, {@code 8e arrondissement de Lyon}. */
    private static Stream<String> arrondissement(Place place) {
        Matcher matcher = ARRONDISSEMENT.matcher(place.name().toLowerCase(Locale.FRENCH));
        if (!place.isArrondissement() || !matcher.matches()) {
            return Stream.of();
        }
        String city = matcher.group(1);
        String number = matcher.group(2);
        String ordinal = number + (number.equals("1") ? "er" : "e");
        return Stream.of(
                city + " " + number,
                city + " 0" + number,
                city + " " + ordinal,
                city + " " + number + "eme",
                city + " " + number + "eme arrondissement",
                city + " " + ordinal + " arr",
                ordinal + " arrondissement " + city,
                number + "eme arrondissement " + city,
                city + " " + number + "th",
                city + " " + number + " arrondissement");
    }
}
