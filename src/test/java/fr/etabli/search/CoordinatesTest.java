package fr.etabli.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoordinatesTest {

    @Test
    void aPlaceOrAPointIsNeededAndNotBoth() {
        refused(near(null, null, null, 50), "either `place`, or `latitude` and `longitude`");
        refused(near(" ", null, null, 50), "either `place`, or `latitude` and `longitude`");
        refused(near("Lyon", 45.7, 4.8, 50), "either `place`, or `latitude` and `longitude`");
        refused(near(null, 45.7, null, 50), "both `latitude` and `longitude`");
        refused(near(null, null, 4.8, 50), "both `latitude` and `longitude`");
        Coordinates.check(near("Lyon", null, null, 50));
        Coordinates.check(near(null, 45.7, 4.8, 50));
    }

    @Test
    void aRadiusLiesAboveZeroAndUpToAThousandKilometres() {
        refused(near("Lyon", null, null, 0), "radiusKm");
        refused(near("Lyon", null, null, -1), "radiusKm");
        refused(near("Lyon", null, null, 1_000.1), "radiusKm");
        refused(near("Lyon", null, null, Double.NaN), "radiusKm");
        Coordinates.check(near("Lyon", null, null, 1_000));
    }

    @Test
    void swappedCoordinatesAreRecognizedWhereverFranceIs() {
        refused(near(null, 2.35, 48.85, 50), "latitude 48.85, longitude 2.35 lies within. Were the two swapped?");
        refused(near(null, 55.45, -20.88, 50), "swapped");
        refused(near(null, 91.0, 2.0, 50), "between -90 and 90");
        refused(near(null, 2.0, 181.0, 50), "between -180 and 180");
        assertThat(Coordinates.point(near(null, 46.2, 6.15, 50))).isEqualTo(new Point(46.2, 6.15));
        assertThat(Coordinates.point(near(null, 40.7, -74.0, 50))).isEqualTo(new Point(40.7, -74.0));
    }

    @Test
    void aBoxMayCrossTheAntimeridianButNotStandOnItsHead() {
        Coordinates.check(new SchoolFilter.Box(170, -30, -170, -10));
        assertThatThrownBy(() -> Coordinates.check(new SchoolFilter.Box(0, 50, 1, 49)))
                .isInstanceOf(EtabliException.class)
                .hasMessageContaining("north of `north`");
        assertThatThrownBy(() -> Coordinates.check(new SchoolFilter.Box(-181, 40, 1, 49)))
                .hasMessageContaining("-180 and 180");
    }

    private static void refused(SchoolFilter.Near near, String why) {
        assertThatThrownBy(() -> Coordinates.check(near))
                .isInstanceOf(EtabliException.class)
                .hasMessageContaining(why);
    }

    private static SchoolFilter.Near near(
            @Nullable String place, @Nullable Double latitude, @Nullable Double longitude, double radiusKm) {
        return new SchoolFilter.Near(place, latitude, longitude, radiusKm);
    }
}
