package fr.etabli.map;

/** Web Mercator (EPSG:3857) as tiles use it: the world is a square of side 1, its origin in the north-west. */
final class Mercator {

    /** Where the square ends, in degrees north and south. */
    private static final double END = 85.05112877980659;

    private Mercator() {}

    static double x(double longitude) {
        return (longitude + 180) / 360;
    }

    static double y(double latitude) {
        double north = Math.toRadians(Math.max(-END, Math.min(END, latitude)));
        return 0.5 - Math.log(Math.tan(Math.PI / 4 + north / 2)) / (2 * Math.PI);
    }
}
