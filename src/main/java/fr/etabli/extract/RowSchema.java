package fr.etabli.extract;

import fr.etabli.vocabulary.ExportFormat;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table as JSON Schema (2020-12) has them: the schema itself is for one row, as on a line of NDJSON;
 * {@code #/$defs/rows} for a JSON file, and {@code #/$defs/collection} for a GeoJSON file where there is one.
 */
public record RowSchema(TableSchema tables) {

    private static final Map<String, Object> TEXT = Members.of("type", "string");
    private static final Map<String, Object> POINT = object(
            "type",
            is("Point"),
            "coordinates",
            Members.of("type", "array", "items", Members.of("type", "number"), "minItems", 2, "maxItems", 2));

    private static final Map<String, Object> ROW = Members.of("$ref", "#");

    /** @param id where the schema can be read */
    public Map<String, Object> of(Table<?> table, String id) {
        Map<String, Object> properties = new LinkedHashMap<>();
        table.columns().forEach(column -> properties.put(column.name(), property(column)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", id);
        schema.put("title", table.title());
        schema.put("description", table.description());
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(properties.keySet()));
        schema.put("additionalProperties", false);
        schema.put("$defs", definitions(table));
        return schema;
    }

    private static Map<String, Object> definitions(Table<?> table) {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("rows", Members.of("type", "array", "items", ROW));
        if (table.canBe(ExportFormat.GEOJSON)) {
            definitions.put("feature", object("type", is("Feature"), "id", TEXT, "geometry", POINT, "properties", ROW));
            definitions.put(
                    "collection",
                    object(
                            "type", is("FeatureCollection"),
                            "licence", TEXT,
                            "attribution", TEXT,
                            "features", Members.of("type", "array", "items", Members.of("$ref", "#/$defs/feature")),
                            "missing", Members.of("type", "array", "items", object("slug", TEXT, "name", TEXT))));
        }
        return definitions;
    }

    private static Map<String, Object> is(String value) {
        return Members.of("const", value);
    }

    /** An object that has these members, and may have others. */
    private static Map<String, Object> object(Object... members) {
        Map<String, Object> properties = Members.of(members);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", List.copyOf(properties.keySet()));
        return object;
    }

    private Map<String, Object> property(Column<?> column) {
        Contract contract = column.contract();
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", contract.title());
        property.put("description", column.description());
        if (contract.coordinate() != null) {
            property.put("$comment", contract.coordinate() + ": " + tables.api().description(contract.coordinate()));
        }
        if (column.type() == ColumnType.LIST) {
            property.put("type", "array");
            Map<String, Object> part = new LinkedHashMap<>(TEXT);
            limit(part, column);
            property.put("items", part);
            property.put("minItems", contract.required() ? 1 : 0);
        } else if (contract.required()) {
            property.put("type", type(column.type()));
            limit(property, column);
        } else {
            Map<String, Object> known = Members.of("type", type(column.type()));
            limit(known, column);
            property.put("anyOf", List.of(known, Members.of("type", "null")));
        }
        property.put("examples", List.of(example(column)));
        return property;
    }

    private static void limit(Map<String, Object> property, Column<?> column) {
        Contract contract = column.contract();
        String pattern = TableSchema.pattern(column);
        if (pattern != null) {
            property.put("pattern", Patterns.whole(pattern));
        }
        if (contract.format() != null) {
            property.put("format", contract.format());
        }
        if (!contract.codes().isEmpty()) {
            property.put("enum", contract.codes());
        }
        if (contract.minimum() != null) {
            property.put("minimum", contract.minimum());
        }
        if (contract.maximum() != null) {
            property.put("maximum", contract.maximum());
        }
    }

    private Object example(Column<?> column) {
        String text = tables.example(column.contract());
        return switch (column.type()) {
            case STRING, DATE -> text;
            case INTEGER, NUMBER -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case LIST -> Arrays.asList(text.split("[|]"));
        };
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case STRING, DATE -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case LIST -> "array";
        };
    }
}
