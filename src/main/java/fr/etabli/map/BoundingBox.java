package fr.etabli.map;

import java.util.List;

/** The box around all points seen. It never crosses the antimeridian: no French department lies on it. */
final class BoundingBox {

    private double west = Double.POSITIVE_INFINITY;
    private double south = Double.POSITIVE_INFINITY;
    private double east = Double.NEGATIVE_INFINITY;
    private double north = Double.NEGATIVE_INFINITY;

    void include(double longitude, double latitude) {
        west = Math.min(west, longitude);
        east = Math.max(east, longitude);
        south = Math.min(south, latitude);
        north = Math.max(north, latitude);
    }

    /** The member {@code bbox}, west, south, east, north; nothing where there was no point. */
    String member() {
        return west > east
                ? ""
                : ",\"bbox\":[%s,%s,%s,%s]"
                        .formatted(
                                Coordinates.of(west).toPlainString(),
                                Coordinates.of(south).toPlainString(),
                                Coordinates.of(east).toPlainString(),
                                Coordinates.of(north).toPlainString());
    }

    /** West, south, east and north; the whole world where there was no point. */
    List<Double> bounds() {
        return west > east ? List.of(-180.0, -85.0, 180.0, 85.0) : List.of(west, south, east, north);
    }
}
