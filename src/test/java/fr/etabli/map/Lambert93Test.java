package fr.etabli.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** Held to what PROJ says of EPSG:2154: the origin, Paris, Brest, Bastia, Nice. */
class Lambert93Test {

    @ParameterizedTest
    @CsvSource({
        "3, 46.5, 700.000, 6600.000",
        "2.3522, 48.8566, 652.469, 6862.035",
        "-4.4861, 48.3904, 146.633, 6836.262",
        "9.45, 42.7, 1228.546, 6199.421",
        "7.2620, 43.7102, 1043.410, 6299.400"
    })
    void aPointIsWhereTheLegalProjectionPutsIt(double longitude, double latitude, double easting, double northing) {
        Coordinate there = new Lambert93().place(longitude, latitude);

        assertThat(there.x).isCloseTo(easting, within(0.001));
        assertThat(-there.y).isCloseTo(northing, within(0.001));
    }
}
