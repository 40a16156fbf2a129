package fr.etabli.map;

import org.locationtech.jts.geom.Coordinate;

/** Lays the globe flat: a longitude and a latitude, in degrees, onto a plane. */
@FunctionalInterface
interface Projection {

    Coordinate place(double longitude, double latitude);

    /** Kilometres east and south of a point, true near it: for an island or two. */
    static Projection around(double longitude, double latitude) {
        double kilometres = Lambert93.EARTH_KM * Math.PI / 180;
        double narrowed = kilometres * Math.cos(Math.toRadians(latitude));
        return (east, north) -> new Coordinate((east - longitude) * narrowed, (latitude - north) * kilometres);
    }
}
