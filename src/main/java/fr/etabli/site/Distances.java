package fr.etabli.site;

import fr.etabli.geography.Location;
import fr.etabli.geography.LocationPrecision;
import fr.etabli.school.School;
import fr.etabli.search.SchoolResults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how far a school is, and no more precisely than its point is known. */
@Component
class Distances {

    private static final double NEARBY_KM = 10;

    private final Wording wording;

    Distances(Wording wording) {
        this.wording = wording;
    }

    /** Null where no distance is known. */
    @Nullable
    String of(SchoolResults.Edge edge) {
        if (edge.inPlace()) {
            return wording.text("search.distance.in");
        }
        Double distance = edge.distanceKm();
        return distance == null ? null : of(edge.node(), distance);
    }

    String of(SchoolResults.Nearby near) {
        return of(near.node(), near.distanceKm());
    }

    String of(School school, double kilometres) {
        Location location = school.location();
        boolean door = location != null && location.precision() == LocationPrecision.ADDRESS;
        return wording.text(
                door ? "search.distance" : "search.distance.about",
                kilometres < NEARBY_KM ? kilometres : Math.round(kilometres));
    }
}
