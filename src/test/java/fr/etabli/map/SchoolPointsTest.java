package fr.etabli.map;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SchoolPointsTest {

    private static final int SCHOOLS = 5_000;

    /** All over the world, in its corners, in one town, and a hundred at the same door. */
    private final SchoolPoints points = points(new Random(6));

    @Test
    void noSchoolIsLostOrCountedTwiceAtAnyZoom() {
        for (int zoom = 0; zoom <= 7; zoom++) {
            int seen = 0;
            for (int x = 0; x < 1 << zoom; x++) {
                for (int y = 0; y < 1 << zoom; y++) {
                    seen += count(new TileAddress(zoom, x, y));
                }
            }
            assertThat(seen).isEqualTo(SCHOOLS);
        }
    }

    @Test
    void atEveryZoomTheTilesOfTheSchoolsHoldThemAll() {
        for (int zoom = 0; zoom <= TileAddress.MAX_ZOOM; zoom++) {
            Set<Long> tiles = new TreeSet<>();
            int seen = 0;
            for (int place = 0; place < SCHOOLS; place++) {
                int shift = SchoolPoints.WORLD_BITS - zoom;
                int x = points.x(place) >> shift;
                int y = points.y(place) >> shift;
                if (tiles.add(((long) x << 32) | y)) {
                    seen += count(new TileAddress(zoom, x, y));
                }
            }
            assertThat(seen).isEqualTo(SCHOOLS);
        }
    }

    @Tag(THOROUGH)
    @Test
    void atTheLastZoomEverySchoolStandsAlone() {
        Set<String> slugs = new TreeSet<>();
        for (int place = 0; place < SCHOOLS; place++) {
            int shift = SchoolPoints.WORLD_BITS - TileAddress.MAX_ZOOM;
            TileAddress tile =
                    new TileAddress(TileAddress.MAX_ZOOM, points.x(place) >> shift, points.y(place) >> shift);
            points.groups(tile, (from, to) -> {
                assertThat(to).isEqualTo(from + 1);
                slugs.add(points.slug(from));
                assertThat(points.name(from)).isEqualTo("École " + points.slug(from));
            });
        }
        assertThat(slugs).hasSize(SCHOOLS);
    }

    @Test
    void aGroupIsOneOfSixteenTimesSixteenCells() {
        for (int zoom = 0; zoom < TileAddress.MAX_ZOOM; zoom++) {
            int[] groups = {0};
            points.groups(new TileAddress(zoom, 0, 0), (from, to) -> groups[0]++);
            assertThat(groups[0]).isBetween(1, 256);
        }
    }

    private int count(TileAddress tile) {
        int[] count = {0};
        points.groups(tile, (from, to) -> count[0] += to - from);
        return count[0];
    }

    private static SchoolPoints points(Random random) {
        int world = 1 << SchoolPoints.WORLD_BITS;
        int[] xs = new int[SCHOOLS];
        int[] ys = new int[SCHOOLS];
        int[] ends = new int[SCHOOLS];
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        for (int school = 0; school < SCHOOLS; school++) {
            int town = world / 3;
            xs[school] =
                    school < 2_000 ? random.nextInt(world) : school < 4_900 ? town + random.nextInt(1 << 14) : town;
            ys[school] =
                    school < 2_000 ? random.nextInt(world) : school < 4_900 ? town + random.nextInt(1 << 14) : town;
            texts.writeBytes(("s" + school + "\nÉcole s" + school).getBytes(StandardCharsets.UTF_8));
            ends[school] = texts.size();
        }
        xs[0] = 0;
        ys[0] = 0;
        xs[1] = world - 1;
        ys[1] = world - 1;
        return new SchoolPoints(xs, ys, new byte[SCHOOLS], new byte[SCHOOLS], ends, texts.toByteArray());
    }
}
