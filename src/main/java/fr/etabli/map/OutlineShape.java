package fr.etabli.map;

import fr.etabli.geography.AreaOutline;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Outlines as geometries on a plane. */
final class OutlineShape {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private OutlineShape() {}

    static Geometry of(AreaOutline outline, Projection projection) {
        List<Polygon> polygons = new ArrayList<>();
        for (List<double[]> rings : outline.polygons()) {
            polygons.add(GEOMETRIES.createPolygon(
                    ring(rings.get(0), projection),
                    rings.stream().skip(1).map(ring -> ring(ring, projection)).toArray(LinearRing[]::new)));
        }
        Geometry shape = GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new));
        return shape.isValid() ? shape : GeometryFixer.fix(shape);
    }

    private static LinearRing ring(double[] ring, Projection projection) {
        Coordinate[] corners = new Coordinate[ring.length / 2];
        for (int corner = 0; corner < corners.length; corner++) {
            corners[corner] = projection.place(ring[2 * corner], ring[2 * corner + 1]);
        }
        return GEOMETRIES.createLinearRing(corners);
    }
}
