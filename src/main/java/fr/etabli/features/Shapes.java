package fr.etabli.features;

import fr.etabli.geography.AreaOutline;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Outlines and boxes. */
final class Shapes {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private Shapes() {}

    /** The box around all of them; null where there is none. */
    static @Nullable Box box(List<AreaOutline> outlines) {
        Envelope around = new Envelope();
        outlines.stream()
                .flatMap(outline -> outline.polygons().stream())
                .forEach(rings -> include(around, rings.get(0)));
        return around.isNull() ? null : new Box(around.getMinX(), around.getMinY(), around.getMaxX(), around.getMaxY());
    }

    /** Whether an outline and a box have a point in common, be it on their edges. */
    static boolean meet(AreaOutline outline, Box box) {
        return outline.polygons().stream()
                .anyMatch(rings -> box.parts().stream().anyMatch(part -> meet(rings, part)));
    }

    private static boolean meet(List<double[]> rings, Envelope part) {
        Envelope around = new Envelope();
        include(around, rings.get(0));
        return around.intersects(part) && polygon(rings).intersects(GEOMETRIES.toGeometry(part));
    }

    private static void include(Envelope envelope, double[] ring) {
        for (int corner = 0; corner < ring.length; corner += 2) {
            envelope.expandToInclude(ring[corner], ring[corner + 1]);
        }
    }

    private static Polygon polygon(List<double[]> rings) {
        LinearRing[] all = rings.stream().map(Shapes::ring).toArray(LinearRing[]::new);
        return GEOMETRIES.createPolygon(all[0], Stream.of(all).skip(1).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(double[] ring) {
        Coordinate[] corners = new Coordinate[ring.length / 2];
        for (int corner = 0; corner < corners.length; corner++) {
            corners[corner] = new CoordinateXY(ring[2 * corner], ring[2 * corner + 1]);
        }
        return GEOMETRIES.createLinearRing(corners);
    }
}
