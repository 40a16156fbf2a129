package fr.etabli.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.etabli.testing.HubTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Opens the service with GDAL, where it is installed: QGIS and many others read with it. Links lead to the public address,
 * where nothing is in a test; so GDAL takes the hub of the test for a proxy, and asks it for whatever it follows.
 */
@HubTest
class GdalTest {

    private static final Pattern COUNT = Pattern.compile("Feature Count: (\\d+)");

    @LocalServerPort
    private int port;

    @BeforeAll
    static void needGdal() {
        assumeThat(isInstalled())
                .as("GDAL (ogrinfo) is not installed, so nothing was opened with it")
                .isTrue();
    }

    @Test
    void gdalFindsEveryFeatureOfEveryCollection() throws Exception {
        String told = ogrinfo("-so");

        assertThat(told).contains("Layer name: schools", "Layer name: regions", "Layer name: departments");
        assertThat(counts(told)).containsExactly(Visitor.rows("schools.csv").size(), 18, 101);
    }

    @Test
    void gdalFollowsFromPageToPage() throws Exception {
        String told = ogrinfo("-oo", "PAGE_SIZE=10", "schools");

        assertThat(Pattern.compile("slug \\(String\\) = (.+)")
                        .matcher(told)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyElementsOf(Visitor.slugs(Map.of()));
    }

    @Test
    void gdalAsksForABox() throws Exception {
        int expected = (int) Visitor.rows("schools.csv").stream()
                .filter(row -> Double.parseDouble(Visitor.cell(row, "longitude")) >= 4
                        && Double.parseDouble(Visitor.cell(row, "longitude")) <= 5
                        && Double.parseDouble(Visitor.cell(row, "latitude")) >= 45
                        && Double.parseDouble(Visitor.cell(row, "latitude")) <= 46)
                .count();

        assertThat(counts(ogrinfo("-so", "-spat", "4", "45", "5", "46", "schools")))
                .containsExactly(expected);
    }

    private String ogrinfo(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("ogrinfo", "-ro", "-al"));
        List<String> layers = new ArrayList<>();
        for (String option : options) {
            (option.equals("schools") ? layers : command).add(option);
        }
        command.add("OAPIF:" + Visitor.PUBLIC + "/ogc");
        command.addAll(layers);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GDAL_HTTP_PROXY", "127.0.0.1:" + port);
        builder.environment().keySet().removeAll(List.of("NO_PROXY", "no_proxy"));
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).doesNotContain("ERROR", "Warning");
        return told;
    }

    private static List<Integer> counts(String told) {
        return COUNT.matcher(told)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("ogrinfo", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
