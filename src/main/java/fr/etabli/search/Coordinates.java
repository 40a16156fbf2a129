package fr.etabli.search;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the points, radii and boxes that clients send. */
final class Coordinates {

    private static final String NEAR = "near";

    /** Mainland and Corsica, Antilles, Guyane, La Réunion, Mayotte, each with a margin. */
    private static final List<SchoolFilter.Box> FRANCE = List.of(
            new SchoolFilter.Box(-5.6, 41, 10, 51.6),
            new SchoolFilter.Box(-62, 14, -60.5, 17),
            new SchoolFilter.Box(-55, 2, -51, 6),
            new SchoolFilter.Box(55, -21.5, 56, -20.7),
            new SchoolFilter.Box(44.8, -13.2, 45.5, -12.4));

    private Coordinates() {}

    static void check(SchoolFilter.Near near) {
        boolean named = near.place() != null && !near.place().isBlank();
        boolean pointed = near.latitude() != null || near.longitude() != null;
        if (named == pointed) {
            throw bad(
                    NEAR,
                    "`filter.near` takes a place or a point: give either `place`, or `latitude` and `longitude`.");
        }
        if (!(near.radiusKm() > 0 && near.radiusKm() <= SchoolFilter.Near.LARGEST_RADIUS_KM)) {
            throw bad("radiusKm", "`filter.near.radiusKm` is above 0 and at most 1000, not " + near.radiusKm() + ".");
        }
        if (pointed) {
            var unused = point(near);
        }
    }

    /** The point that a checked condition gives; null where it gives a place. */
    static @Nullable Point point(SchoolFilter.Near near) {
        Double latitude = near.latitude();
        Double longitude = near.longitude();
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null) {
            throw bad(NEAR, "`filter.near` needs both `latitude` and `longitude`.");
        }
        if (!isFrench(latitude, longitude) && isFrench(longitude, latitude)) {
            throw bad(
                    NEAR,
                    "Latitude " + latitude + ", longitude " + longitude + " lies far from France; latitude " + longitude
                            + ", longitude " + latitude + " lies within. Were the two swapped?");
        }
        try {
            return new Point(latitude, longitude);
        } catch (EtabliException outOfRange) {
            throw outOfRange.about(NEAR);
        }
    }

    static void check(SchoolFilter.Box box) {
        if (!(Math.abs(box.west()) <= 180 && Math.abs(box.east()) <= 180)) {
            throw bad("bbox", "`filter.within.west` and `east` lie between -180 and 180.");
        }
        if (!(Math.abs(box.south()) <= 90 && Math.abs(box.north()) <= 90)) {
            throw bad("bbox", "`filter.within.south` and `north` lie between -90 and 90.");
        }
        if (box.south() > box.north()) {
            throw bad(
                    "bbox", "`filter.within.south` (" + box.south() + ") lies north of `north` (" + box.north() + ").");
        }
    }

    private static boolean isFrench(double latitude, double longitude) {
        return FRANCE.stream()
                .anyMatch(box -> latitude >= box.south()
                        && latitude <= box.north()
                        && longitude >= box.west()
                        && longitude <= box.east());
    }

    /** @param parameter as it is called in an address */
    private static EtabliException bad(String parameter, String message) {
        return new EtabliException(ErrorCode.BAD_ARGUMENT, message).about(parameter);
    }
}
