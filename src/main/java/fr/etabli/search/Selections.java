package fr.etabli.search;

import fr.etabli.geography.Place;
import fr.etabli.geography.Places;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Point;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Turns filters into selections: refuses what does not exist, reads the text, finds the place. */
final class Selections {

    private final Dictionaries known;
    private final Places places;
    private final TextReader reader;

    Selections(Dictionaries known, Places places, TextReader reader) {
        this.known = known;
        this.places = places;
        this.reader = reader;
    }

    /**
     * Costs one request where the filter names a place, else none.
     *
     * @throws EtabliException with {@link ErrorCode#UNKNOWN_VALUE}, {@link ErrorCode#UNKNOWN_PLACE} or
     *                         {@link ErrorCode#BAD_ARGUMENT}
     */
    Selection select(Generation generation, SchoolFilter filter) {
        check(generation, "trades", filter.trades(), known.trades()::find);
        check(generation, "sectors", filter.sectors(), known.sectors()::find);
        check(generation, "qualifications", filter.qualifications(), known.qualifications()::find);
        check(generation, "regions", filter.regions(), known.regions()::find);
        check(generation, "departments", filter.departments(), known.departments()::find);
        check(generation, "networks", filter.networks(), known.networks()::find);
        SchoolFilter.Box box = filter.within();
        if (box != null) {
            Coordinates.check(box);
        }
        SchoolFilter.Near near = filter.near();
        Place place = near == null ? null : place(generation, near);
        String text = filter.text() == null ? "" : filter.text();
        Interpretation interpretation = reader.read(generation, text).at(place);
        return new Selection(filter, Scope.ALL, interpretation, origin(near, interpretation.place()));
    }

    private @Nullable Place place(Generation generation, SchoolFilter.Near near) {
        Coordinates.check(near);
        String name = near.place();
        return name == null || name.isBlank() ? null : places.named(generation, name);
    }

    private static @Nullable Point origin(SchoolFilter.@Nullable Near near, @Nullable Place place) {
        if (place != null) {
            return place.location().point();
        }
        return near == null ? null : Coordinates.point(near);
    }

    private static void check(
            Generation generation,
            String field,
            List<String> values,
            BiFunction<Generation, String, Optional<?>> find) {
        for (String value : values) {
            if (find.apply(generation, value).isEmpty()) {
                throw new EtabliException(
                        ErrorCode.UNKNOWN_VALUE,
                        "`filter." + field + "` names “" + value + "”, which does not exist. " + advice(field));
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
