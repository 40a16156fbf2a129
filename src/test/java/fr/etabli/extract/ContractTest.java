package fr.etabli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etabli.vocabulary.PublicAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is promised of columns, against the GraphQL schema and itself. */
class ContractTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final GraphQlFields API = GraphQlFields.read();
    private static final TableSchema SCHEMAS =
            new TableSchema(new PublicAddress(URI.create("https://example.org")), API);

    private static List<Table<?>> tables() {
        return Tables.ALL;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnHasATitleAnExampleAndAPlaceInGraphQlThatExists(Table<?> table) {
        assertThat(table.columns()).allSatisfy(column -> {
            Contract contract = column.contract();
            assertThat(contract.title()).isNotBlank();
            assertThat(contract.example()).isNotBlank();
            if (contract.coordinate() != null) {
                assertThat(API.has(contract.coordinate()))
                        .as(contract.coordinate())
                        .isTrue();
                assertThat(API.description(contract.coordinate())).isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theCodesAreThoseOfGraphQl(Table<?> table) {
        for (Column<?> column : table.columns()) {
            String coordinate = String.valueOf(column.contract().coordinate());

            assertThat(API.codes(coordinate))
                    .as(table.slug() + "." + column.name())
                    .isEqualTo(
                            API.codes(coordinate).isEmpty()
                                    ? List.of()
                                    : column.contract().codes());
        }
    }

    /** A row of examples, as a JSON Schema validator that others made sees it. */
    @ParameterizedTest
    @MethodSource("tables")
    void theExamplesKeepWhatIsPromised(Table<?> table) {
        JsonNode schema = JSON.valueToTree(new RowSchema(SCHEMAS).of(table, "https://example.org/rows.json"));
        Map<String, JsonNode> row = new LinkedHashMap<>();
        schema.at("/properties")
                .properties()
                .forEach(one -> row.put(one.getKey(), one.getValue().at("/examples/0")));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(JSON.valueToTree(row)))
                .isEmpty();
    }

    @Test
    void pointsKeepTheLicenceOfGeoNames() {
        JsonNode fields = JSON.valueToTree(SCHEMAS.of(SchoolTables.SCHOOLS)).at("/fields");

        assertThat(fields.valueStream()
                        .filter(field -> field.has("x-licence"))
                        .map(field -> field.at("/name").asString() + " "
                                + field.at("/x-licence/name").asString()))
                .containsExactly("latitude CC-BY-4.0", "longitude CC-BY-4.0");
    }
}
