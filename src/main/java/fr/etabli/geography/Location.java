package fr.etabli.geography;

import fr.etabli.input.Row;
import fr.etabli.vocabulary.Point;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** Reads the columns {@code latitude}, {@code longitude} and {@code location_precision}; null where they are empty. */
    public static @Nullable Location of(Row row) {
        Double latitude = row.decimal("latitude");
        Double longitude = row.decimal("longitude");
        return latitude == null || longitude == null
                ? null
                : new Location(latitude, longitude, LocationPrecision.of(row.text("location_precision")));
    }

    /** The form of Elasticsearch's {@code geo_point}. */
    public Map<String, Double> geoPoint() {
        return Map.of("lat", latitude, "lon", longitude);
    }
}
