package fr.etabli.site;

import fr.etabli.geography.Location;
import fr.etabli.geography.Place;
import fr.etabli.school.School;
import fr.etabli.search.SchoolResults;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the schools of a page of results on a map. */
@Component
class Pins {

    /** By what the picture of the network can be narrowed. */
    private static final List<String> NARROWED = List.of("trade", "region", "department");

    private final SearchTitles titles;
    private final Wording wording;

    Pins(SearchTitles titles, Wording wording) {
        this.titles = titles;
        this.wording = wording;
    }

    /** Null where no school has a point. */
    SearchView.@Nullable Chart of(Query asked, SchoolResults found, List<School> schools) {
        List<String> pins =
                schools.stream().map(Pins::pin).filter(Objects::nonNull).toList();
        String origin = origin(asked, found);
        String narrowed = asked.parameters(NARROWED).query();
        return pins.isEmpty()
                ? null
                : new SearchView.Chart(
                        String.join(" ", pins),
                        legend(pins.size(), found.page().total()),
                        origin == null ? null : titles.near(asked, found),
                        origin,
                        "/map/network.svg" + (narrowed.isEmpty() ? "" : "?" + narrowed));
    }

    private String legend(int shown, int total) {
        if (total == 0) {
            return wording.text("search.map.nearest", shown);
        }
        return shown == total ? wording.text("search.map.all", shown) : wording.text("search.map.page", shown, total);
    }

    private static @Nullable String origin(Query asked, SchoolResults found) {
        Place place = found.interpretation().place();
        return asked.point()
                .map(point -> point(point.get(0), point.get(1)))
                .orElseGet(() -> place == null
                        ? null
                        : point(
                                place.location().point().latitude(),
                                place.location().point().longitude()));
    }

    private static @Nullable String pin(School school) {
        Location location = school.location();
        return location == null
                ? null
                : school.slug() + ":"
                        + point(location.point().latitude(), location.point().longitude());
    }

    private static String point(double latitude, double longitude) {
        return String.format(Locale.ROOT, "%.5f,%.5f", latitude, longitude);
    }
}
