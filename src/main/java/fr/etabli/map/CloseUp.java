package fr.etabli.map;

import fr.etabli.geography.Location;
import fr.etabli.school.School;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One school within its department, with what lies around: the school marked and named, all others faint.
 *
 * @param areas  its department, where that can be drawn, and those that may be seen beside it
 * @param region the name of its region
 */
record CloseUp(School school, Area home, List<Area> areas, String region) {

    /** So that the smallest departments are not without anything around them. */
    private static final double LEAST_KM = 60;
    /** Of the width of the department, on each side. */
    private static final double AROUND = 0.12;

    /** @param departments all there are */
    static CloseUp of(School school, List<Area> departments, String region) {
        Area home = departments.stream()
                .filter(area -> area.code().equals(school.departmentCode()))
                .findFirst()
                .orElseThrow();
        List<Area> others = departments.stream()
                .filter(area -> !area.equals(home)
                        && Ground.isDrawn(area)
                        && Ground.isOverseas(area) == Ground.isOverseas(home))
                .toList();
        CloseUp all = new CloseUp(
                school, home, Stream.concat(Stream.of(home), others.stream()).toList(), region);
        Frame page = new Frame(0, 0, Drawing.SIDE, Drawing.SIDE);
        Panel panel = all.panel(page);
        return new CloseUp(
                school,
                home,
                all.areas().stream()
                        .filter(area -> area.equals(home) || isSeen(area, panel, page))
                        .toList(),
                region);
    }

    private static boolean isSeen(Area area, Panel panel, Frame box) {
        return OutlineShape.of(Objects.requireNonNull(area.outline()), panel::place)
                .getEnvelopeInternal()
                .intersects(box.envelope());
    }

    List<String> codes() {
        return areas.stream().map(Area::code).toList();
    }

    /** Where it is, in words. */
    String lead() {
        String where = school.address().commune() + ", " + home.name() + " (" + home.code() + "), " + region + ". ";
        Location location = school.location();
        if (location == null) {
            return where + "Aucun point n’est connu de cette école.";
        }
        return where
                + switch (location.precision()) {
                    case ADDRESS -> "Le point est celui de son adresse.";
                    case COMMUNE -> "Le point est celui de la commune, et non de l’adresse.";
                    case AREA -> "Le point est à quelques kilomètres près.";
                };
    }

    /** Nothing where no point is known. */
    List<Spot> itself() {
        Location location = school.location();
        return location == null
                ? List.of()
                : List.of(new Spot(
                        location.longitude(),
                        location.latitude(),
                        school.regionCode(),
                        null,
                        school.status(),
                        1,
                        Harvest.name(school)));
    }

    Panel panel(Frame box) {
        return new Ground(List.of(home), itself()).panel(box, LEAST_KM, AROUND);
    }
}
