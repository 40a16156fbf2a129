package fr.etabli.map;

import com.carrotsearch.hppc.ByteArrayList;
import com.carrotsearch.hppc.IntArrayList;
import fr.etabli.geography.Location;
import fr.etabli.school.School;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Gathers the points of schools one after another. */
final class SchoolPointsBuilder {

    private static final int WORLD = 1 << SchoolPoints.WORLD_BITS;

    private final List<String> sectors;
    private final IntArrayList xs = new IntArrayList();
    private final IntArrayList ys = new IntArrayList();
    private final ByteArrayList statuses = new ByteArrayList();
    private final ByteArrayList mainSectors = new ByteArrayList();
    private final IntArrayList ends = new IntArrayList();
    private final ByteArrayList texts = new ByteArrayList();

    /** @param sectors codes; what is not among them has no sector */
    SchoolPointsBuilder(List<String> sectors) {
        this.sectors = sectors;
    }

    void add(School school, Location location) {
        xs.add(unit(Mercator.x(location.longitude())));
        ys.add(unit(Mercator.y(location.latitude())));
        statuses.add((byte) SchoolPoints.STATUSES.indexOf(school.status()));
        mainSectors.add((byte) (school.mainSector() == null ? -1 : sectors.indexOf(school.mainSector())));
        texts.add((school.slug() + "\n" + school.name()).getBytes(StandardCharsets.UTF_8));
        ends.add(texts.size());
    }

    SchoolPoints build() {
        return new SchoolPoints(
                xs.toArray(), ys.toArray(), statuses.toArray(), mainSectors.toArray(), ends.toArray(), texts.toArray());
    }

    private static int unit(double part) {
        return Math.max(0, Math.min(WORLD - 1, (int) (part * WORLD)));
    }
}
