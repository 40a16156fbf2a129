package fr.etabli.map;

import fr.etabli.geography.AreaOutline;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Which areas lie where: one piece of the earth that is drawn as one map. */
record Ground(List<Area> areas, List<Spot> spots) {

    /** Metropolitan France with Corsica, in degrees, with the sea around it. */
    private static final Envelope METROPOLITAN = new Envelope(-8, 12, 40, 53);

    /** In units of the page: finer is not seen. */
    private static final double TOLERANCE = 0.6;

    static boolean isDrawn(Area area) {
        return area.outline() != null && !area.outline().polygons().isEmpty();
    }

    static boolean isOverseas(Area area) {
        return isDrawn(area) && !METROPOLITAN.covers(corner(Objects.requireNonNull(area.outline())));
    }

    static boolean isOverseas(Spot spot) {
        return !METROPOLITAN.covers(spot.longitude(), spot.latitude());
    }

    private static Coordinate corner(AreaOutline outline) {
        double[] ring = outline.polygons().get(0).get(0);
        return new Coordinate(ring[0], ring[1]);
    }

    boolean isEmpty() {
        return spots.isEmpty() && areas.stream().noneMatch(Ground::isDrawn);
    }

    Panel panel(Frame box) {
        return panel(box, 0, 0);
    }

    /**
     * With more around it.
     *
     * @param least  so many kilometres are seen at least
     * @param margin on each side, of the width and the height
     */
    Panel panel(Frame box, double least, double margin) {
        Projection projection = projection();
        Envelope bounds = new Envelope();
        areas.stream()
                .filter(Ground::isDrawn)
                .map(area -> OutlineShape.of(Objects.requireNonNull(area.outline()), projection))
                .forEach(shape -> bounds.expandToInclude(shape.getEnvelopeInternal()));
        spots.forEach(spot -> bounds.expandToInclude(projection.place(spot.longitude(), spot.latitude())));
        bounds.expandBy(
                Math.max(bounds.getWidth() * margin, (least - bounds.getWidth()) / 2),
                Math.max(bounds.getHeight() * margin, (least - bounds.getHeight()) / 2));
        return Panel.fitting(projection, bounds, box);
    }

    private Projection projection() {
        Coordinate middle = areas.stream()
                .filter(Ground::isDrawn)
                .findFirst()
                .map(area -> corner(Objects.requireNonNull(area.outline())))
                .orElseGet(() ->
                        new Coordinate(spots.get(0).longitude(), spots.get(0).latitude()));
        return METROPOLITAN.covers(middle) ? new Lambert93() : Projection.around(middle.x, middle.y);
    }

    /** The shapes of the areas on the page, in their order; neighbours share their border. */
    List<Geometry> shapes(Panel panel) {
        Geometry[] exact = areas.stream()
                .filter(Ground::isDrawn)
                .map(area -> OutlineShape.of(Objects.requireNonNull(area.outline()), panel::place))
                .toArray(Geometry[]::new);
        return Arrays.asList(CoverageSimplifier.simplify(exact, TOLERANCE));
    }
}
