package fr.etabli.reading;

import fr.etabli.geography.Place;
import fr.etabli.school.SchoolVocabulary;
import fr.etabli.vocabulary.Point;
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

    /** Inhabitants from which on a commune is known by a short name. */
    private static final int SMALL_TOWN = 3_000;

    private static final int TOWN = 10_000;
    private static final int CITY = 50_000;
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

    private static final double REACH_KM = 50;

    /** With schools in more communes, there is one within reach of every town. */
    private static final int FEW = 500;

    private final SchoolVocabulary.Words known;
    private final List<Point> schools;
    private final List<Entry> entries = new ArrayList<>();

    private PlacePhrases(Collection<Place> places, SchoolVocabulary.Words known) {
        this.known = known;
        this.schools = known.communes().size() > FEW
                ? List.of()
                : places.stream()
                        .filter(place -> known.communes().contains(place.code()))
                        .map(place -> place.location().point())
                        .toList();
    }

    static List<Entry> entries(Collection<Place> places, SchoolVocabulary.Words known) {
        PlacePhrases phrases = new PlacePhrases(places, known);
        places.forEach(phrases::add);
        return phrases.entries;
    }

    private void add(Place place) {
        List<String> words = Phrases.words(place.name());
        List<String> telling = Phrases.telling(words);
        Meaning.Commune meaning = meaning(place, telling);
        entries.addAll(Entry.ofName(place.name(), words, meaning));
        beginnings(place, words, telling, meaning.schools())
                .forEach(beginning -> entries.add(new Entry(place.name(), beginning, meaning.beginning())));
        Stream.concat(place.postalCodes().stream(), arrondissement(place))
                .forEach(code -> entries.add(new Entry(place.name(), code, meaning)));
    }

    private Meaning.Commune meaning(Place place, List<String> telling) {
        boolean school = known.communes().contains(place.code());
        boolean shadowed = !school && inhabitants(place) < TOWN && known.names().containsAll(telling);
        return new Meaning.Commune(place, false, school, school || isWithinReach(place), shadowed);
    }

    private boolean isWithinReach(Place place) {
        Point point = place.location().point();
        return inhabitants(place) >= TOWN && schools.stream().anyMatch(school -> school.distanceKm(point) <= REACH_KM);
    }

    private static int inhabitants(Place place) {
        Integer population = place.population();
        return population == null ? 0 : population;
    }

    /** What towns are called for short: the name as far as its first preposition, or its first word. */
    private static Stream<String> beginnings(Place place, List<String> words, List<String> telling, boolean schools) {
        if ((!schools && inhabitants(place) < SMALL_TOWN) || place.isArrondissement()) {
            return Stream.of();
        }
        int from = Phrases.SMALL.contains(words.get(0)) ? 1 : 0;
        int to = from + 1;
        while (to < words.size() && !LINKS.contains(words.get(to))) {
            to++;
        }
        int shortest = inhabitants(place) >= CITY ? SHORTEST_BEGINNING - 1 : SHORTEST_BEGINNING;
        return Stream.of(String.join(" ", words.subList(from, to)), telling.get(0))
                .distinct()
                .filter(beginning -> beginning.length() >= shortest && !COMMON.contains(beginning))
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
