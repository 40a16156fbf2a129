package fr.etabli.geography;

import static fr.etabli.input.Rule.error;
import static fr.etabli.input.Rule.warning;

import fr.etabli.input.Row;
import fr.etabli.input.RowFindings;
import fr.etabli.input.Rule;
import fr.etabli.input.Table;
import fr.etabli.vocabulary.Point;
import java.util.List;
import java.util.Locale;

/** The rules for points: the columns {@code latitude}, {@code longitude} and {@code location_precision}. */
final class PointRules {

    static final Rule INCOMPLETE_POINT = error(
            "incomplete-point",
            "A point has a latitude, a longitude and a precision, or nothing at all.",
            "Fill what is missing, or empty the rest.");
    static final Rule SWAPPED_POINT = error(
            "swapped-point",
            "Latitude and longitude are not swapped.",
            "Swap them: latitude is degrees north, longitude degrees east.");
    static final Rule POINT_OUTSIDE_DEPARTMENT = error(
            "point-outside-department",
            "A point lies in its department, or at most 10 km outside its outline; that of a commune at most 50 km.",
            "Correct the point, or the department.");
    static final Rule POINT_OFF_DEPARTMENT = warning(
            "point-off-department",
            "A point lies within its department's outline; that of a commune at most 10 km outside.",
            "Look at it on a map; the outlines are approximate, so it may well be right.");

    private final Outlines outlines;
    private final double warnBeyondKm;
    private final double refuseBeyondKm;

    private PointRules(Outlines outlines, double warnBeyondKm, double refuseBeyondKm) {
        this.outlines = outlines;
        this.warnBeyondKm = warnBeyondKm;
        this.refuseBeyondKm = refuseBeyondKm;
    }

    /** For points that claim to be somewhere. The outlines are some two kilometres inland, and leave islets out. */
    static PointRules ofPlaces(Outlines outlines) {
        return new PointRules(outlines, 0, 10);
    }

    /** For the points of communes: a sixth are means over an area, which may reach into another department. */
    static PointRules ofCommunes(Outlines outlines) {
        return new PointRules(outlines, 10, 50);
    }

    static List<Rule> all() {
        return List.of(INCOMPLETE_POINT, SWAPPED_POINT, POINT_OUTSIDE_DEPARTMENT, POINT_OFF_DEPARTMENT);
    }

    Table addTo(Table table) {
        return table.rule(PointRules::whole, "latitude", "longitude", "location_precision")
                .rule(this::inside, "department_code", "latitude", "longitude");
    }

    private static void whole(Row row, RowFindings findings) {
        List<String> parts = List.of("latitude", "longitude", "location_precision");
        if (parts.stream().anyMatch(row::has)) {
            parts.stream()
                    .filter(part -> !row.has(part))
                    .forEach(part -> findings.add(
                            INCOMPLETE_POINT, part, "This cell is empty while another one of the point is filled."));
        }
    }

    private void inside(Row row, RowFindings findings) {
        Double latitude = row.decimal("latitude");
        Double longitude = row.decimal("longitude");
        if (latitude == null || longitude == null) {
            return;
        }
        String department = row.text("department_code");
        double outside = outsideKm(department, latitude, longitude);
        if (outside <= warnBeyondKm) {
            return; // most are: nothing is worded for them
        }
        String message = String.format(
                Locale.ROOT, "It lies %.1f km outside the outline of department %s.", outside, department);
        if (outside > refuseBeyondKm && isSwapped(department, latitude, longitude)) {
            findings.add(SWAPPED_POINT, "latitude+longitude", message + " With the two swapped it would lie inside.");
        } else if (outside > refuseBeyondKm) {
            findings.add(POINT_OUTSIDE_DEPARTMENT, "latitude+longitude", message);
        } else {
            findings.add(POINT_OFF_DEPARTMENT, "latitude+longitude", message);
        }
    }

    private boolean isSwapped(String department, double latitude, double longitude) {
        return Math.abs(longitude) <= 90 && outsideKm(department, longitude, latitude) <= refuseBeyondKm;
    }

    /** 0 where nobody can tell. */
    private double outsideKm(String department, double latitude, double longitude) {
        return outlines.distanceKm(department, new Point(latitude, longitude)).orElse(0);
    }
}
