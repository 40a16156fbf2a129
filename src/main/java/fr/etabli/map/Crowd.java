package fr.etabli.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Finds each disc a place where it covers none before it, as near as can be to where it belongs. */
final class Crowd {

    private static final double GAP = 1;
    private static final double STEP = 3;
    private static final int MOST_RINGS = 120;
    private static final int PLACES_IN_FIRST_RING = 6;

    private record Disc(Coordinate centre, double radius) {}

    private final List<Disc> placed = new ArrayList<>();

    Coordinate place(Coordinate wanted, double radius) {
        Coordinate found = find(wanted, radius);
        placed.add(new Disc(found, radius));
        return found;
    }

    private Coordinate find(Coordinate wanted, double radius) {
        for (int ring = 0; ring < MOST_RINGS; ring++) {
            int places = Math.max(1, ring * PLACES_IN_FIRST_RING);
            for (int place = 0; place < places; place++) {
                double turn = 2 * Math.PI * place / places;
                Coordinate here = new Coordinate(
                        wanted.x + ring * STEP * Math.cos(turn), wanted.y + ring * STEP * Math.sin(turn));
                if (placed.stream().noneMatch(other -> other.centre().distance(here) < other.radius() + radius + GAP)) {
                    return here;
                }
            }
        }
        return wanted;
    }
}
