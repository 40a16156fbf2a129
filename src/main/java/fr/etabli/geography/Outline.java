package fr.etabli.geography;

import fr.etabli.vocabulary.Point;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * The outline of an area, indexed for millions of questions. It lies in a plane where a degree of longitude has shrunk as
 * it does at the area's middle, so that the nearest place of the outline is the nearest on the ground too.
 */
final class Outline {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final double shrinkage;
    private final IndexedPointInAreaLocator inside;
    private final IndexedFacetDistance edge;

    /** @param degrees polygons with longitude as x and latitude as y */
    Outline(Geometry degrees) {
        shrinkage = Math.cos(Math.toRadians(degrees.getEnvelopeInternal().centre().y));
        Geometry plane = degrees.copy();
        plane.apply((Coordinate corner) -> corner.x *= shrinkage);
        plane.geometryChanged();
        inside = new IndexedPointInAreaLocator(plane);
        edge = new IndexedFacetDistance(plane);
    }

    /** How far outside a point lies, in kilometres; 0 where it lies inside. */
    double distanceKm(Point point) {
        Coordinate place = new Coordinate(point.longitude() * shrinkage, point.latitude());
        if (inside.locate(place) != Location.EXTERIOR) {
            return 0;
        }
        Coordinate nearest = edge.nearestPoints(GEOMETRIES.createPoint(place))[0];
        return point.distanceKm(new Point(nearest.y, nearest.x / shrinkage));
    }
}
