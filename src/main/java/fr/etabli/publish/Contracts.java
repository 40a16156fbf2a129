package fr.etabli.publish;

import fr.etabli.extract.Imprint;
import fr.etabli.extract.Members;
import fr.etabli.extract.RowSchema;
import fr.etabli.extract.Table;
import fr.etabli.extract.TableSchema;
import fr.etabli.extract.Tables;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What programs may count on: the schemas of each dataset, and the data package that tells how all belong together. */
final class Contracts implements Companion {

    static final String PACKAGE = "datapackage.json";

    /** For CSV. */
    static final String TABLE_SCHEMA = ".schema.json";

    /** For NDJSON, JSON and GeoJSON. */
    static final String JSON_SCHEMA = ".json-schema.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Imprint imprint;
    private final TableSchema tables;

    Contracts(Imprint imprint, TableSchema tables) {
        this.imprint = imprint;
        this.tables = tables;
    }

    @Override
    public void write(Draft draft) throws IOException {
        String folder = imprint.address().of("/open-data/" + draft.version() + "/");
        DataPackage whole = new DataPackage(imprint, tables, draft, folder);
        write(draft, PACKAGE, null, "application/vnd.datapackage+json", whole.describe());
        for (Table<?> table : Tables.ALL) {
            String name = table.slug() + TABLE_SCHEMA;
            write(draft, name, table.slug(), "application/json", tableSchema(table, folder, name));
            String rows = table.slug() + JSON_SCHEMA;
            write(draft, rows, table.slug(), "application/json", new RowSchema(tables).of(table, folder + rows));
        }
    }

    private static void write(Draft draft, String name, @Nullable String dataset, String type, Object content)
            throws IOException {
        JSON.writeValue(draft.file(name), content);
        draft.add(name, dataset, type);
    }

    /** With the members that schema.data.gouv.fr asks for around those of Table Schema. */
    private Map<String, Object> tableSchema(Table<?> table, String folder, String name) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://specs.frictionlessdata.io/schemas/table-schema.json");
        schema.put("name", "etabli-" + table.slug());
        schema.put("title", table.title());
        schema.put("description", table.description());
        schema.put("countryCode", "FR");
        schema.put("homepage", imprint.address().of("/open-data/"));
        schema.put("path", folder + name);
        schema.put("created", Tables.DEFINED_ON.toString());
        schema.put("lastModified", Tables.CHANGED_ON.toString());
        schema.put("version", Tables.EXTRACT_FORMAT + ".0.0");
        schema.put("contributors", DataPackage.contributors(imprint));
        schema.put("resources", List.of(Members.of("title", table.title(), "path", folder + table.slug() + ".csv")));
        schema.putAll(tables.of(table));
        return schema;
    }
}
