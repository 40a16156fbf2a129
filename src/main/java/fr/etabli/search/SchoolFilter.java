package fr.etabli.search;

import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.QualificationType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which schools are meant. All conditions hold together; within one list any value will do; an empty list is no condition.
 *
 * @param text           words as a person types them; null or blank is no condition
 * @param trades         slugs
 * @param sectors        codes
 * @param qualifications slugs
 * @param regions        INSEE codes
 * @param departments    INSEE codes
 * @param networks       slugs
 * @param statuses       open schools where empty
 * @param boarding       only schools that say so, with boarding or without; null is no condition
 */
public record SchoolFilter(
        @Nullable String text,
        List<String> trades,
        List<String> sectors,
        List<String> qualifications,
        List<QualificationType> qualificationTypes,
        List<String> regions,
        List<String> departments,
        List<String> networks,
        List<SchoolStatus> statuses,
        @Nullable Near near,
        @Nullable Box within,
        @Nullable Boolean boarding) {

    /** Every open school. */
    public static final SchoolFilter NONE = new SchoolFilter(
            null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null,
            null);

    /** A list that a client left out arrives as null. */
    public SchoolFilter {
        trades = distinct(trades);
        sectors = distinct(sectors);
        qualifications = distinct(qualifications);
        qualificationTypes = distinct(qualificationTypes);
        regions = distinct(regions);
        departments = distinct(departments);
        networks = distinct(networks);
        statuses = distinct(statuses);
    }

    /** The same with another text. */
    public SchoolFilter withText(@Nullable String other) {
        return new SchoolFilter(
                other,
                trades,
                sectors,
                qualifications,
                qualificationTypes,
                regions,
                departments,
                networks,
                statuses,
                near,
                within,
                boarding);
    }

    /** The same for schools of these statuses. */
    public SchoolFilter withStatuses(List<SchoolStatus> others) {
        return new SchoolFilter(
                text,
                trades,
                sectors,
                qualifications,
                qualificationTypes,
                regions,
                departments,
                networks,
                others,
                near,
                within,
                boarding);
    }

    private static <T> List<T> distinct(@Nullable List<T> given) {
        return given == null ? List.of() : given.stream().distinct().toList();
    }

    /**
     * Around a place or a point; one of the two.
     *
     * @param place     postal code, name or INSEE code of a commune
     * @param latitude  degrees north, WGS 84
     * @param longitude degrees east, WGS 84
     * @param radiusKm  kilometres, above 0 and at most 1,000
     */
    public record Near(@Nullable String place, @Nullable Double latitude, @Nullable Double longitude, double radiusKm) {

        public static final double DEFAULT_RADIUS_KM = 50;
        public static final double LARGEST_RADIUS_KM = 1_000;
    }

    /** Degrees, WGS 84. Where {@code west} is greater than {@code east}, the box crosses the antimeridian. */
    public record Box(double west, double south, double east, double north) {}
}
