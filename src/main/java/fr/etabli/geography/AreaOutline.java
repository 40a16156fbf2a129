package fr.etabli.geography;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * The outline of a region or a department, to be drawn. Rings are closed and follow the right-hand rule of RFC 7946: the
 * outer one of a polygon, which comes first, runs counterclockwise, and its holes clockwise.
 *
 * @param key      {@code region.84}, {@code department.2A}
 * @param polygons the rings of each; a ring is longitude, latitude, longitude, latitude …, in degrees
 * @param credit   where it comes from and how exact it is, as its file says; null where that is silent
 */
public record AreaOutline(String key, List<List<double[]>> polygons, @Nullable String credit) {

    /** Those in the two files, which the check has passed. */
    public static List<AreaOutline> readAll(Path reference) {
        return Stream.concat(
                        read(reference.resolve("regions.geojson"), "region"),
                        read(reference.resolve("departments.geojson"), "department"))
                .toList();
    }

    private static Stream<AreaOutline> read(Path path, String level) {
        try {
            OutlineFile file = OutlineFile.read(path);
            return file.areas().entrySet().stream()
                    .map(area -> of(level + "." + area.getKey(), area.getValue(), file.credit()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static AreaOutline of(String key, MultiPolygon area, @Nullable String credit) {
        List<List<double[]>> polygons = new ArrayList<>();
        for (int number = 0; number < area.getNumGeometries(); number++) {
            Polygon polygon = (Polygon) area.getGeometryN(number);
            if (!polygon.isEmpty()) {
                polygons.add(rings(polygon));
            }
        }
        return new AreaOutline(key, polygons, credit);
    }

    private static List<double[]> rings(Polygon polygon) {
        List<double[]> rings = new ArrayList<>();
        rings.add(ring(polygon.getExteriorRing(), true));
        IntStream.range(0, polygon.getNumInteriorRing())
                .forEach(hole -> rings.add(ring(polygon.getInteriorRingN(hole), false)));
        return rings;
    }

    private static double[] ring(LinearRing ring, boolean counterclockwise) {
        boolean turned = Orientation.isCCW(ring.getCoordinateSequence()) != counterclockwise;
        Coordinate[] corners = (turned ? ring.reverse() : ring).getCoordinates();
        return Stream.of(corners)
                .flatMapToDouble(corner -> DoubleStream.of(corner.x, corner.y))
                .toArray();
    }
}
