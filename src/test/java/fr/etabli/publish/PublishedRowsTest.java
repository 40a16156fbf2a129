package fr.etabli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.extract.Column;
import fr.etabli.extract.FormatReaders;
import fr.etabli.extract.Table;
import fr.etabli.extract.Tables;
import fr.etabli.index.Generations;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.ExportFormat;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.tools.Csv;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the files hold, read by readers that did not write them, against the input and the index. */
@HubTest
class PublishedRowsTest {

    private static final Map<String, List<String>> KEYS = Map.of(
            "programmes", List.of("school", "trade", "qualification"),
            "regions", List.of("code"),
            "departments", List.of("code"),
            "outcomes", List.of("id"));

    @Autowired
    private Publisher publisher;

    @Autowired
    private Publications publications;

    @Autowired
    private Generations generations;

    private Path folder = Path.of("");

    @BeforeEach
    void publish() {
        Publication publication = publisher.publish().publication();
        folder = publications.path(publication, publication.files().get(0)).resolveSibling("");
    }

    private static Stream<Arguments> files() {
        return Tables.ALL.stream()
                .flatMap(table -> table.formats().stream().map(format -> Arguments.of(table, format)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("files")
    void everyFormatHoldsTheSameColumnsInTheSameOrderWithTheSameValues(Table<?> table, ExportFormat format)
            throws Exception {
        List<Map<String, String>> rows = FormatReaders.rows(folder.resolve(table.fileName(format)), format);

        List<String> columns = table.columns().stream().map(Column::name).toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.keySet()).containsExactlyElementsOf(columns));
        assertThat(rows)
                .isEqualTo(FormatReaders.rows(folder.resolve(table.fileName(ExportFormat.CSV)), ExportFormat.CSV));
        assertThat(rows).allSatisfy(row -> assertThat(row.values()).doesNotContain("null", "NULL", "NaN", "\"\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schools",
                "programmes",
                "trades",
                "qualifications",
                "regions",
                "departments",
                "outcomes",
                "sources"
            })
    void everyRowAndCellOfTheInputIsPublished(String dataset) throws Exception {
        List<Map<String, String>> input = csv(Path.of("batch/data", dataset + ".csv"));
        List<Map<String, String>> csv = csv(folder.resolve(dataset + ".csv"));

        assertThat(csv)
                .hasSize(input.size())
                .hasSize(Math.toIntExact(generations.count(
                        generations.current(), Tables.get(dataset).kind())));
        Map<String, Map<String, String>> published =
                csv.stream().collect(Collectors.toMap(row -> key(dataset, row), row -> row));
        for (Map<String, String> row : input) {
            assertThat(published).containsKey(key(dataset, row));
            Map<String, String> found = published.getOrDefault(key(dataset, row), Map.of());
            row.forEach((column, cell) -> assertThat(plain(found.get(column)))
                    .as(column + " of " + row)
                    .isEqualTo(plain(cell)));
        }
    }

    @Test
    void geoJsonHoldsTheSameRowsAndSaysWhatIsMissing() throws Exception {
        JsonNode collection = JsonMapper.shared().readTree(folder.resolve("schools.geojson"));
        List<Map<String, Object>> rows = ndjson("schools");

        assertThat(collection.at("/type").asString()).isEqualTo("FeatureCollection");
        assertThat(collection.at("/licence").asString()).startsWith("https://");
        assertThat(collection.at("/attribution").asString()).contains("GeoNames (CC BY 4.0)");
        assertThat(collection.at("/features").size() + collection.at("/missing").size())
                .isEqualTo(rows.size());
        JsonNode boisard = collection
                .at("/features")
                .valueStream()
                .filter(feature -> feature.at("/id").asString().equals("boisard"))
                .findFirst()
                .orElseThrow();
        assertThat(boisard.at("/geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[4.9251,45.78693]}");
        assertThat(collection
                        .at("/features")
                        .valueStream()
                        .map(feature -> JsonMapper.shared().convertValue(feature.get("properties"), Map.class))
                        .toList())
                .isEqualTo(
                        rows.stream().filter(row -> row.get("latitude") != null).toList());
        // The westernmost of the points in schools.csv.
        assertThat(collection.at("/bbox/0").decimalValue()).isEqualByComparingTo("-4.09795");
    }

    @Test
    void rowsSayWhatTheHubKnowsBesides() throws Exception {
        Map<String, Object> school = row("schools", "slug", "boisard");
        assertThat(school)
                .containsEntry("region_name", "Auvergne-Rhône-Alpes")
                .containsEntry("department_name", "Rhône")
                .containsEntry("url", "http://localhost:8080/ecoles/boisard");
        assertThat(row("outcomes", "id", "o001"))
                .containsEntry("subject_name", "Fédération nationale des écoles de production")
                .containsEntry("indicator_name", "Nombre d'écoles")
                .containsEntry("unit", "COUNT")
                .containsEntry("value", 25);
        assertThat(row("departments", "code", "01")).containsEntry("region_name", "Auvergne-Rhône-Alpes");
        assertThat(row("schools", "phone", "+33381485000")).isNotEmpty();
        assertThat(Files.readString(folder.resolve("schools.csv")))
                .contains(",+33381485000,")
                .doesNotContain("'+");
    }

    @Test
    void theChecksumsAreThoseOfTheFiles() throws Exception {
        Process check = new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(output).isZero();
        // The 42 files of rows, what changed and its schema, the data package, two schemas a dataset, four files of
        // maps.
        assertThat(output.lines()).hasSize(42 + 2 + 17 + 4).allMatch(line -> line.endsWith(": OK"));
    }

    private Map<String, Object> row(String dataset, String column, String value) throws IOException {
        return ndjson(dataset).stream()
                .filter(row -> value.equals(row.get(column)))
                .findFirst()
                .orElseThrow();
    }

    private static String key(String dataset, Map<String, String> row) {
        return KEYS.getOrDefault(dataset, List.of("slug")).stream()
                .map(row::get)
                .collect(Collectors.joining("."));
    }

    /** A number of the input may have zeros at its end. */
    private static String plain(@Nullable String cell) {
        return cell != null && cell.matches("-?\\d+\\.\\d+")
                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                : String.valueOf(cell);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> ndjson(String dataset) throws IOException {
        return Files.readString(folder.resolve(dataset + ".ndjson"))
                .lines()
                .map(line -> (Map<String, Object>) JsonMapper.shared().readValue(line, LinkedHashMap.class))
                .toList();
    }

    private static List<Map<String, String>> csv(Path file) throws IOException, SQLException {
        Csv csv = new Csv();
        csv.setPreserveWhitespace(true);
        csv.setCaseSensitiveColumnNames(true);
        List<Map<String, String>> rows = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file);
                ResultSet lines = csv.read(reader, null)) {
            while (lines.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= lines.getMetaData().getColumnCount(); i++) {
                    String cell = lines.getString(i);
                    row.put(lines.getMetaData().getColumnName(i), cell == null ? "" : cell);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
