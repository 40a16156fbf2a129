package fr.etabli.vocabulary;

/**
 * A point on the earth.
 *
 * @param latitude  degrees north, WGS 84, -90 to 90
 * @param longitude degrees east, WGS 84, -180 to 180
 */
public record Point(double latitude, double longitude) {

    /** The mean radius that Elasticsearch uses too, so that distances agree. */
    private static final double EARTH_RADIUS_KM = 6371.0087714;

    public Point {
        if (!(Math.abs(latitude) <= 90)) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT, "A latitude lies between -90 and 90, not at " + latitude + ".");
        }
        if (!(Math.abs(longitude) <= 180)) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT, "A longitude lies between -180 and 180, not at " + longitude + ".");
        }
    }

    /** The distance along the great circle, in kilometres. */
    public double distanceKm(Point other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double h = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
