package fr.etabli.site;

import fr.etabli.geography.Location;
import fr.etabli.school.School;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the schools of a page of results on a map. */
final class Pins {

    /** By what the picture of the network can be narrowed. */
    private static final List<String> NARROWED = List.of("trade", "region", "department");

    private Pins() {}

    /** Null where no school has a point. */
    static SearchView.@Nullable Chart of(Query asked, List<School> schools) {
        String pins = schools.stream().map(Pins::pin).filter(Objects::nonNull).collect(Collectors.joining(" "));
        String narrowed = asked.parameters(NARROWED).query();
        return pins.isEmpty()
                ? null
                : new SearchView.Chart(pins, "/map/network.svg" + (narrowed.isEmpty() ? "" : "?" + narrowed));
    }

    private static @Nullable String pin(School school) {
        Location location = school.location();
        return location == null
                ? null
                : String.format(
                        Locale.ROOT,
                        "%s:%.5f,%.5f",
                        school.slug(),
                        location.point().latitude(),
                        location.point().longitude());
    }
}
