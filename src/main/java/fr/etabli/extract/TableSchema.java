package fr.etabli.extract;

import fr.etabli.vocabulary.PublicAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table as Table Schema (version 1) has them, which says how a CSV file is to be read and checked. What it
 * has no words for stands in members that begin with {@code x-}.
 */
public record TableSchema(PublicAddress address, GraphQlFields api) {

    /** Fields, primary key and foreign keys; tables are called by their slugs. */
    public Map<String, Object> of(Table<?> table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", table.columns().stream().map(this::field).toList());
        schema.put("missingValues", List.of(""));
        schema.put("primaryKey", List.of(table.keyColumn().name()));
        List<Map<String, Object>> foreign = table.columns().stream()
                .filter(column ->
                        column.type() != ColumnType.LIST && column.contract().reference() != null)
                .map(column -> Members.of("fields", List.of(column.name()), "reference", reference(table, column)))
                .toList();
        if (!foreign.isEmpty()) {
            schema.put("foreignKeys", foreign);
        }
        return schema;
    }

    private static Map<String, Object> reference(Table<?> table, Column<?> column) {
        String dataset = String.valueOf(column.contract().reference());
        return Members.of(
                "resource",
                dataset.equals(table.slug()) ? "" : dataset,
                "fields",
                List.of(Tables.get(dataset).keyColumn().name()));
    }

    private Map<String, Object> field(Column<?> column) {
        Contract contract = column.contract();
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("title", contract.title());
        field.put("description", column.description());
        field.put("type", type(column.type()));
        if (contract.format() != null) {
            field.put("format", contract.format());
        }
        if (column.type() == ColumnType.BOOLEAN) {
            field.put("trueValues", List.of("true"));
            field.put("falseValues", List.of("false"));
        }
        field.put("example", example(contract));
        field.put("constraints", constraints(column));
        if (column.type() == ColumnType.LIST) {
            field.put("x-list", list(contract));
        }
        add(field, "x-unit", contract.unit());
        add(field, "x-licence", contract.licence());
        if (contract.coordinate() != null) {
            field.put("x-graphql", contract.coordinate());
            field.put("x-description-en", api.description(contract.coordinate()));
        }
        return field;
    }

    private static Map<String, Object> constraints(Column<?> column) {
        Contract contract = column.contract();
        Map<String, Object> constraints = new LinkedHashMap<>();
        constraints.put("required", contract.required());
        if (contract.unique()) {
            constraints.put("unique", true);
        }
        String pattern = pattern(column);
        if (pattern != null) {
            constraints.put(
                    "pattern", column.type() == ColumnType.LIST ? Patterns.list(pattern) : Patterns.whole(pattern));
        }
        if (!contract.codes().isEmpty()) {
            constraints.put("enum", contract.codes());
        }
        add(constraints, "minimum", contract.minimum());
        add(constraints, "maximum", contract.maximum());
        return constraints;
    }

    /** What a value, or each part of a list, matches; that of the key where it names a row of a dataset. */
    static @Nullable String pattern(Column<?> column) {
        Contract contract = column.contract();
        if (contract.pattern() == null && contract.reference() != null) {
            return Tables.get(contract.reference()).keyColumn().contract().pattern();
        }
        return column.type() == ColumnType.DATE ? Patterns.DATE : contract.pattern();
    }

    /** Table Schema knows no references from within a list. */
    private static Map<String, Object> list(Contract contract) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("delimiter", "|");
        if (contract.reference() != null) {
            list.put(
                    "reference",
                    Members.of(
                            "resource", contract.reference(),
                            "fields",
                                    List.of(Tables.get(contract.reference())
                                            .keyColumn()
                                            .name())));
        }
        return list;
    }

    String example(Contract contract) {
        return contract.example().startsWith("/") ? address.of(contract.example()) : contract.example();
    }

    private static void add(Map<String, Object> to, String name, @Nullable Object value) {
        if (value != null) {
            to.put(name, value);
        }
    }

    /** Dates are texts, for the types of Table Schema cannot hold a year and a day in one column. */
    private static String type(ColumnType type) {
        return switch (type) {
            case STRING, DATE, LIST -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
        };
    }
}
