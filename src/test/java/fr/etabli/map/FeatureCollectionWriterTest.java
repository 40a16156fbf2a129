package fr.etabli.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.vocabulary.Point;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureCollectionWriterTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void longitudeComesFirstAndWhatHasNoPointIsNamed() throws IOException {
        try (FeatureCollectionWriter writer = writer()) {
            writer.feature("a", new Point(45.78693, 4.92510), json -> json.writeStringProperty("name", "A"));
            writer.missing("m", "Sans \"point\"");
            writer.feature("b", new Point(-21.115141000049, 55.0), json -> json.writeNullProperty("name"));
            writer.missing("n", "N");
        }

        assertThat(text())
                .isEqualTo(
                        """
                        {"type":"FeatureCollection","licence":"L","features":[
                        {"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[4.9251,45.78693]},"properties":{"name":"A"}},
                        {"type":"Feature","id":"b","geometry":{"type":"Point","coordinates":[55,-21.115141]},"properties":{"name":null}}
                        ],"bbox":[4.9251,-21.115141,55,45.78693],"missing":[{"slug":"m","name":"Sans \\"point\\""},
                        {"slug":"n","name":"N"}]}
                        """);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCollectionWithoutPointsHasNoBox() throws IOException {
        writer().close();

        assertThat(text())
                .isEqualTo("{\"type\":\"FeatureCollection\",\"licence\":\"L\",\"features\":[\n\n],\"missing\":[]}\n");
    }

    private FeatureCollectionWriter writer() throws IOException {
        return new FeatureCollectionWriter(out, folder.resolve("aside"), Map.of("licence", "L"));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
