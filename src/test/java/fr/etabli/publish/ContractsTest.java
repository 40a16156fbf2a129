package fr.etabli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etabli.extract.Checksum;
import fr.etabli.extract.FormatReaders;
import fr.etabli.extract.Table;
import fr.etabli.extract.Tables;
import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.ExportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contracts of a publication, and whether its files keep them. */
@HubTest
class ContractsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Publisher publisher;

    @Autowired
    private Publications publications;

    @LocalServerPort
    private int port;

    private Path folder = Path.of("");

    private static List<Table<?>> tables() {
        return Tables.ALL;
    }

    @BeforeEach
    void publish() {
        Publication publication = publisher.publish().publication();
        folder = publications.path(publication, publication.files().get(0)).resolveSibling("");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCellOfACsvFileKeepsItsTableSchema(Table<?> table) throws Exception {
        JsonNode schema = read(table.slug() + ".schema.json");
        List<Map<String, String>> rows = rows(table.slug());

        assertThat(names(schema.at("/fields"), "name"))
                .containsExactlyElementsOf(rows.get(0).keySet());
        assertThat(new TableSchemaReader(schema).errors(rows)).isEmpty();
        for (String member :
                List.of("$schema", "name", "title", "description", "homepage", "path", "version", "created")) {
            assertThat(schema.at("/" + member).asString()).as(member).isNotBlank();
        }
        assertThat(schema.at("/contributors/0/title").asString()).isNotBlank();
    }

    /** An example that nobody has seen yet stands only where the data at hand have no value at all. */
    @ParameterizedTest
    @MethodSource("tables")
    void examplesStandInTheData(Table<?> table) throws Exception {
        List<Map<String, String>> rows = rows(table.slug());

        for (JsonNode field : read(table.slug() + ".schema.json").at("/fields")) {
            List<String> values = rows.stream()
                    .map(row -> String.valueOf(row.get(field.at("/name").asString())))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            if (!values.isEmpty()) {
                assertThat(values)
                        .as(field.at("/name").asString())
                        .contains(field.at("/example").asString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyReferenceLeadsToARowAlsoOutOfLists(Table<?> table) throws Exception {
        JsonNode schema = read(table.slug() + ".schema.json");
        for (JsonNode key : schema.at("/foreignKeys")) {
            follow(table, key.at("/fields/0").asString(), key.at("/reference"));
        }
        for (JsonNode field : schema.at("/fields")) {
            if (field.at("/x-list").has("reference")) {
                follow(table, field.at("/name").asString(), field.at("/x-list/reference"));
            }
        }
    }

    private void follow(Table<?> table, String column, JsonNode reference) throws Exception {
        String dataset = reference.at("/resource").asString();
        List<String> keys = rows(dataset.isEmpty() ? table.slug() : dataset).stream()
                .map(row -> String.valueOf(row.get(reference.at("/fields/0").asString())))
                .toList();
        List<String> named = rows(table.slug()).stream()
                .flatMap(row -> Arrays.stream(String.valueOf(row.get(column)).split("[|]")))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();

        assertThat(named).as(column).isNotEmpty();
        assertThat(keys).as(column).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyLineOfNdjsonAndEveryJsonFileKeepsItsJsonSchema(Table<?> table) throws Exception {
        String schema = Files.readString(folder.resolve(table.slug() + ".json-schema.json"));
        String id = JSON.readTree(schema).at("/$id").asString();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(id, schema)));
        Schema row = registry.getSchema(SchemaLocation.of(id));

        for (String line : Files.readAllLines(folder.resolve(table.slug() + ".ndjson"))) {
            assertThat(row.validate(JSON.readTree(line))).as(line).isEmpty();
        }
        assertThat(registry.getSchema(SchemaLocation.of(id + "#/$defs/rows")).validate(read(table.slug() + ".json")))
                .isEmpty();
        if (table.formats().contains(ExportFormat.GEOJSON)) {
            assertThat(registry.getSchema(SchemaLocation.of(id + "#/$defs/collection"))
                            .validate(read(table.slug() + ".geojson")))
                    .isEmpty();
        }
        assertThat(row.validate(JSON.readTree("{\"slug\": \"Not A Slug\"}"))).isNotEmpty();
    }

    @Test
    void thePackageNamesEveryFileOfRowsWithSizeAndChecksum() throws Exception {
        JsonNode whole = read("datapackage.json");

        assertThat(whole.at("/profile").asString()).isEqualTo("tabular-data-package");
        assertThat(whole.at("/name").asString()).matches("[-a-z0-9._/]+");
        assertThat(names(whole.at("/licenses"), "name")).containsExactly("etalab-2.0", "CC-BY-4.0");
        assertThat(names(whole.at("/resources"), "name"))
                .containsExactlyElementsOf(Tables.ALL.stream().map(Table::slug).toList());
        List<JsonNode> files = new ArrayList<>();
        for (JsonNode resource : whole.at("/resources")) {
            assertThat(resource.at("/schema/fields").size()).isPositive();
            files.add(resource);
            resource.at("/x-alternates").forEach(files::add);
        }
        assertThat(names(whole.at("/x-maps"), "path"))
                .containsExactly(
                        "map-network.geojson", "map-regions.geojson", "map-departments.geojson", "map-tiles.pmtiles");
        whole.at("/x-maps").forEach(files::add);
        // Eight datasets in five formats each, two of them as GeoJSON, and what is to be drawn.
        assertThat(files).hasSize(42 + 4).allSatisfy(file -> {
            byte[] bytes = Files.readAllBytes(folder.resolve(file.at("/path").asString()));
            assertThat(file.at("/bytes").asLong()).isEqualTo(bytes.length);
            assertThat(file.at("/hash").asString()).isEqualTo("sha256:" + Checksum.of(bytes));
        });
    }

    @Test
    void contractsAreServedAndFilesLeadToThem() throws Exception {
        GraphQlCalls calls = new GraphQlCalls(port);

        assertThat(calls.get("/open-data/latest/datapackage.json").body())
                .isEqualTo(Files.readString(folder.resolve("datapackage.json")));
        assertThat(calls.get("/open-data/latest/schools.csv").headers().allValues("Link"))
                .anyMatch(link -> link.matches("</open-data/[-.\\d]+/schools[.]schema[.]json>; rel=\"describedby\""));
        assertThat(calls.get("/open-data/latest/schools.geojson").headers().allValues("Link"))
                .anyMatch(link -> link.endsWith("/schools.json-schema.json>; rel=\"describedby\""));
        assertThat(calls.get("/open-data/latest/schools.schema.json").statusCode())
                .isEqualTo(200);
        assertThat(Files.readString(folder.resolve("SHA256SUMS"))).contains("  schools.schema.json\n");
    }

    private List<Map<String, String>> rows(String dataset) throws Exception {
        return FormatReaders.rows(folder.resolve(dataset + ".csv"), ExportFormat.CSV);
    }

    private JsonNode read(String name) {
        return JSON.readTree(folder.resolve(name));
    }

    private static List<String> names(JsonNode list, String member) {
        return list.valueStream().map(one -> one.at("/" + member).asString()).toList();
    }
}
