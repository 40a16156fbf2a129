package fr.etabli.geography;

import fr.etabli.vocabulary.Point;

/**
 * A point and how near it may be to the truth.
 *
 * @param latitude  degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
public record Location(double latitude, double longitude, LocationPrecision precision) {

    public Point point() {
        return new Point(latitude, longitude);
    }
}
