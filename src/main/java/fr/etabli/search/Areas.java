package fr.etabli.search;

import fr.etabli.geography.Department;
import fr.etabli.geography.Place;
import fr.etabli.geography.Places;
import fr.etabli.geography.Region;
import fr.etabli.reading.Interpretation;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Point;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the areas that a text names have their middle. */
final class Areas {

    private final Places places;

    Areas(Places places) {
        this.places = places;
    }

    /** The mean point of the inhabitants of all areas that the text names; null where it names none. */
    @Nullable
    Point centre(Generation generation, Interpretation read) {
        Set<String> regions = read.regions().stream().map(Region::code).collect(Collectors.toSet());
        Set<String> departments =
                read.departments().stream().map(Department::code).collect(Collectors.toSet());
        if (regions.isEmpty() && departments.isEmpty()) {
            return null;
        }
        return mean(places.list(generation).stream()
                .filter(place -> !place.isArrondissement())
                .filter(place -> regions.contains(place.regionCode()) || departments.contains(place.departmentCode()))
                .toList());
    }

    private static @Nullable Point mean(List<Place> communes) {
        double people = 0;
        double latitude = 0;
        double longitude = 0;
        for (Place commune : communes) {
            Integer population = commune.population();
            double weight = population == null ? 1 : population + 1.0;
            people += weight;
            latitude += weight * commune.location().point().latitude();
            longitude += weight * commune.location().point().longitude();
        }
        return people == 0 ? null : new Point(latitude / people, longitude / people);
    }
}
