package fr.etabli.map;

import fr.etabli.school.SchoolStatus;
import fr.etabli.vocabulary.PublicAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schools of a tile: each in one feature, alone or among its neighbours. */
record SchoolLayer(SchoolPoints points, List<String> sectors, PublicAddress address) {

    static final String NAME = "schools";

    boolean reaches(TileAddress tile) {
        return points.anyIn(tile);
    }

    void draw(TileAddress tile, TileLayer layer) {
        points.groups(tile, (from, to) -> {
            long x = 0;
            long y = 0;
            for (int place = from; place < to; place++) {
                x += points.x(place);
                y += points.y(place);
            }
            int count = to - from;
            layer.point(
                    unit(x / count, tile.x(), tile.zoom()),
                    unit(y / count, tile.y(), tile.zoom()),
                    count == 1 ? school(from) : cluster(from, to));
        });
    }

    /** Within the tile, as the schools are. */
    private static int unit(long world, int tile, int zoom) {
        int bits = SchoolPoints.WORLD_BITS - zoom;
        return (int) (((world - ((long) tile << bits)) * TileAddress.EXTENT) >> bits);
    }

    private Map<String, Object> school(int place) {
        Map<String, Object> school =
                properties(1, points.status(place) == SchoolStatus.OPEN ? 1 : 0, points.sector(place));
        school.put("slug", points.slug(place));
        school.put("name", points.name(place));
        school.put("status", points.status(place).name());
        school.put("url", address.of("/ecoles/" + points.slug(place)));
        return school;
    }

    private Map<String, Object> cluster(int from, int to) {
        int open = 0;
        int[] bySector = new int[sectors.size() + 1];
        for (int place = from; place < to; place++) {
            open += points.status(place) == SchoolStatus.OPEN ? 1 : 0;
            bySector[points.sector(place) + 1]++;
        }
        int most = 0;
        for (int sector = 1; sector < bySector.length; sector++) {
            most = bySector[sector] > bySector[most] ? sector : most;
        }
        return properties(to - from, open, most - 1);
    }

    private Map<String, Object> properties(int count, int open, int sector) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("count", count);
        properties.put("open", open);
        if (sector >= 0) {
            properties.put("sector_code", sectors.get(sector));
        }
        properties.put("colour", SectorColours.of(sector < 0 ? null : sectors.get(sector)));
        return properties;
    }
}
