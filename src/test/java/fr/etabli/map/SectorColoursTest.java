package fr.etabli.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectorColoursTest {

    /** Linear RGB as people without one kind of cones see it: Machado, Oliveira and Fernandes 2009, severity 1. */
    private static final List<double[][]> SIGHTS = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    private static final double[][] TO_XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };
    private static final double[] WHITE = {0.95047, 1, 1.08883};

    @Test
    void everySectorOfTheDataHasAColour() throws IOException {
        List<String> codes = Files.readAllLines(Path.of("batch", "data", "sectors.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();

        assertThat(SectorColours.BY_CODE).containsOnlyKeys(codes);
        assertThat(SectorColours.ON_DARK).containsOnlyKeys(codes);
    }

    @Test
    void everyColourStandsOutFromThePage() {
        for (String page : List.of("#ffffff", "#faf9f6")) {
            assertThat(all()).allSatisfy(colour -> assertThat((luminance(page) + 0.05) / (luminance(colour) + 0.05))
                    .isGreaterThan(3));
        }
    }

    @Test
    void onADarkPageLighterColoursStandOut() {
        for (String page : List.of(Palette.DARK.paper(), Palette.DARK.land(), "#1c2225")) {
            assertThat(onDark()).allSatisfy(colour -> assertThat(Contrast.between(page, colour))
                    .isGreaterThan(3));
        }
    }

    /** Borders and the one school that is looked for, on what lies beside them. */
    @Test
    void whatOneMustSeeStandsOutOnEitherPage() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            for (String ground : List.of(palette.paper(), palette.land(), palette.home())) {
                for (String seen : List.of(palette.border(), palette.accent(), palette.soft())) {
                    assertThat(Contrast.between(ground, seen))
                            .as(seen + " on " + ground)
                            .isGreaterThan(3);
                }
                assertThat(Contrast.between(ground, palette.ink())).isGreaterThan(4.5);
            }
        }
    }

    /** The style sheet turns the one into the other on dark pages. */
    @Test
    void theStyleSheetHasTheColoursOfDarkPages() throws IOException {
        String sheet = Files.readString(Path.of("src/main/resources/static/assets/site.css"));

        SectorColours.BY_CODE.forEach((code, colour) -> assertThat(sheet)
                .contains("[fill=\"%s\"] { fill: %s; }".formatted(colour, SectorColours.onDark(code)))
                .contains("[stroke=\"%s\"] { stroke: %s; }".formatted(colour, SectorColours.onDark(code))));
        assertThat(sheet)
                .contains(
                        "[fill=\"%s\"] { fill: %s; }".formatted(SectorColours.NEUTRAL, SectorColours.NEUTRAL_ON_DARK));
    }

    @Test
    void anyTwoColoursOfADarkPageStayApartForEveryKindOfSight() {
        for (double[][] sight : SIGHTS) {
            for (String one : onDark()) {
                assertThat(onDark().stream().filter(other -> !other.equals(one)))
                        .allSatisfy(other -> assertThat(distance(lab(one, sight), lab(other, sight)))
                                .isGreaterThan(
                                        one.equals(SectorColours.NEUTRAL_ON_DARK)
                                                        || other.equals(SectorColours.NEUTRAL_ON_DARK)
                                                ? 10
                                                : 22));
            }
        }
    }

    private static List<String> onDark() {
        List<String> all = new ArrayList<>(SectorColours.ON_DARK.values());
        all.add(SectorColours.NEUTRAL_ON_DARK);
        return all;
    }

    @Test
    void anyTwoColoursStayApartForEveryKindOfSight() {
        List<String> colours = List.copyOf(SectorColours.BY_CODE.values());
        for (double[][] sight : SIGHTS) {
            for (String one : colours) {
                assertThat(colours.stream().filter(other -> !other.equals(one)))
                        .allSatisfy(other -> assertThat(distance(lab(one, sight), lab(other, sight)))
                                .isGreaterThan(24));
                assertThat(distance(lab(one, sight), lab(SectorColours.NEUTRAL, sight)))
                        .isGreaterThan(10);
            }
        }
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(SectorColours.BY_CODE.values());
        all.add(SectorColours.NEUTRAL);
        return all;
    }

    private static double[] linear(String colour) {
        double[] parts = new double[3];
        for (int part = 0; part < 3; part++) {
            double value = Integer.parseInt(colour.substring(1 + 2 * part, 3 + 2 * part), 16) / 255.0;
            parts[part] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return parts;
    }

    private static double luminance(String colour) {
        return times(TO_XYZ, linear(colour))[1];
    }

    private static double[] lab(String colour, double[][] sight) {
        double[] seen = times(sight, linear(colour));
        for (int part = 0; part < 3; part++) {
            seen[part] = Math.min(1, Math.max(0, seen[part]));
        }
        double[] xyz = times(TO_XYZ, seen);
        double[] bent = new double[3];
        for (int part = 0; part < 3; part++) {
            double value = xyz[part] / WHITE[part];
            bent[part] = value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
        }
        return new double[] {116 * bent[1] - 16, 500 * (bent[0] - bent[1]), 200 * (bent[1] - bent[2])};
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            product[row] = matrix[row][0] * vector[0] + matrix[row][1] * vector[1] + matrix[row][2] * vector[2];
        }
        return product;
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }
}
