package fr.etabli.map;

import org.locationtech.jts.geom.Coordinate;

/**
 * The legal projection of metropolitan France (RGF93, EPSG:2154), a conformal cone that meets the globe at 44° and 49° north. Here
 * in kilometres, counted southwards as a page is.
 */
final class Lambert93 implements Projection {

    static final double EARTH_KM = 6378.137;
    private static final double ECCENTRICITY = 0.0818191910428158;
    private static final double FIRST_PARALLEL = Math.toRadians(44);
    private static final double SECOND_PARALLEL = Math.toRadians(49);
    private static final double ORIGIN_LATITUDE = Math.toRadians(46.5);
    private static final double ORIGIN_LONGITUDE = Math.toRadians(3);
    private static final double EASTING_KM = 700;
    private static final double NORTHING_KM = 6600;

    private static final double CONE = Math.log(width(FIRST_PARALLEL) / width(SECOND_PARALLEL))
            / (isometric(SECOND_PARALLEL) - isometric(FIRST_PARALLEL));
    private static final double SCALE =
            EARTH_KM * width(FIRST_PARALLEL) * Math.exp(CONE * isometric(FIRST_PARALLEL)) / CONE;

    @Override
    public Coordinate place(double longitude, double latitude) {
        double radius = radius(Math.toRadians(latitude));
        double turn = CONE * (Math.toRadians(longitude) - ORIGIN_LONGITUDE);
        return new Coordinate(
                EASTING_KM + radius * Math.sin(turn),
                -(NORTHING_KM + radius(ORIGIN_LATITUDE) - radius * Math.cos(turn)));
    }

    private static double radius(double latitude) {
        return SCALE * Math.exp(-CONE * isometric(latitude));
    }

    /** Of a parallel, relative to the earth's radius. */
    private static double width(double latitude) {
        double flattened = ECCENTRICITY * Math.sin(latitude);
        return Math.cos(latitude) / Math.sqrt(1 - flattened * flattened);
    }

    private static double isometric(double latitude) {
        double flattened = ECCENTRICITY * Math.sin(latitude);
        return Math.log(
                Math.tan(Math.PI / 4 + latitude / 2) * Math.pow((1 - flattened) / (1 + flattened), ECCENTRICITY / 2));
    }
}
