package fr.etabli.search;

import fr.etabli.geography.Place;
import fr.etabli.geography.Places;
import fr.etabli.reading.Interpretation;
import fr.etabli.reading.TextReader;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns filters into selections: refuses what does not exist, reads the text, finds the place. */
final class Selections {

    private static final int MOST_OTHERS = 10;

    private final Dictionaries known;
    private final Places places;
    private final TextReader reader;
    private final Areas areas;

    Selections(Dictionaries known, Places places, TextReader reader) {
        this.known = known;
        this.places = places;
        this.reader = reader;
        this.areas = new Areas(places);
    }

    /**
     * Costs no request.
     *
     * @throws EtabliException with {@link ErrorCode#UNKNOWN_VALUE}, {@link ErrorCode#UNKNOWN_PLACE} or
     *                         {@link ErrorCode#BAD_ARGUMENT}
     */
    Selection select(Generation generation, SchoolFilter filter) {
        check(generation, "trades", "trade", filter.trades(), known.trades()::find);
        check(generation, "sectors", "sector", filter.sectors(), known.sectors()::find);
        check(generation, "qualifications", "qualification", filter.qualifications(), known.qualifications()::find);
        check(generation, "regions", "region", filter.regions(), known.regions()::find);
        check(generation, "departments", "department", filter.departments(), known.departments()::find);
        check(generation, "networks", "network", filter.networks(), known.networks()::find);
        SchoolFilter.Box box = filter.within();
        if (box != null) {
            Coordinates.check(box);
        }
        SchoolFilter.Near near = filter.near();
        List<Place> places = near == null ? List.of() : places(generation, near);
        String text = filter.text() == null ? "" : filter.text();
        Interpretation read = reader.read(generation, text);
        Interpretation interpretation = places.isEmpty()
                ? read
                : read.at(places.get(0), places.subList(1, Math.min(places.size(), 1 + MOST_OTHERS)));
        Point origin = origin(near, interpretation.place());
        return new Selection(
                filter, Scope.ALL, interpretation, origin, origin == null ? areas.centre(generation, read) : null);
    }

    /** The scope given, where what it names exists. */
    Scope known(Generation generation, Scope scope) {
        check(generation, "trades", "ofTrade", listOf(scope.trade()), known.trades()::find);
        check(generation, "regions", "ofRegion", listOf(scope.region()), known.regions()::find);
        return scope;
    }

    private static List<String> listOf(@Nullable String one) {
        return one == null ? List.of() : List.of(one);
    }

    private List<Place> places(Generation generation, SchoolFilter.Near near) {
        Coordinates.check(near);
        String name = near.place();
        return name == null || name.isBlank() ? List.of() : places(generation, name);
    }

    /** By whole name or code, or as a text would be read; of those the most populous first. */
    private List<Place> places(Generation generation, String name) {
        Interpretation read = reader.read(generation, name);
        Place place = read.place();
        boolean alone = read.didYouMean() == null
                && read.words().isEmpty()
                && read.trades().isEmpty();
        if (place == null || !alone) {
            return places.named(generation, name);
        }
        if (name.chars().anyMatch(Character::isDigit)) {
            return Stream.concat(Stream.of(place), read.otherPlaces().stream()).toList();
        }
        return Stream.concat(Stream.of(place), read.otherPlaces().stream())
                .sorted(Comparator.comparing((Place one) -> one.population() == null ? 0 : one.population())
                        .reversed())
                .toList();
    }

    /** What the filter says goes before what the text says. */
    private static @Nullable Point origin(SchoolFilter.@Nullable Near near, @Nullable Place place) {
        Point given = near == null ? null : Coordinates.point(near);
        return given == null && place != null ? place.location().point() : given;
    }

    private static void check(
            Generation generation,
            String field,
            String parameter,
            List<String> values,
            BiFunction<Generation, String, Optional<?>> find) {
        for (String value : values) {
            if (find.apply(generation, value).isEmpty()) {
                throw new EtabliException(
                                ErrorCode.UNKNOWN_VALUE,
                                "`filter." + field + "` names “" + value + "”, which does not exist. " + advice(field))
                        .about(parameter);
            }
        }
    }

    private static String advice(String field) {
        return switch (field) {
            case "regions", "departments" -> "Give INSEE codes, two or three characters, such as those of `regions`.";
            case "sectors" -> "Give codes, such as those of `sectors`.";
            case "networks" -> "Give slugs, such as `fnep`.";
            default -> "Give slugs, such as those of `" + field + "`.";
        };
    }
}
