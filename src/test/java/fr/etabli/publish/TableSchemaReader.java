package fr.etabli.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks the cells of a CSV file by its Table Schema, knowing nothing but what that says (specs.frictionlessdata.io). */
public record TableSchemaReader(JsonNode schema) {

    /** @return what is wrong with the rows; no more than the first few */
    public List<String> errors(List<Map<String, String>> rows) {
        List<String> errors = new ArrayList<>();
        for (JsonNode field : schema.at("/fields")) {
            String name = field.at("/name").asString();
            Set<String> seen = new HashSet<>();
            for (Map<String, String> row : rows) {
                String cell = String.valueOf(row.get(name));
                String wrong = cell.isEmpty() ? missing(field) : wrong(field, cell);
                if (!cell.isEmpty() && field.at("/constraints/unique").asBoolean(false) && !seen.add(cell)) {
                    wrong = "is not unique";
                }
                if (!wrong.isEmpty() && errors.size() < 10) {
                    errors.add(name + " “" + cell + "” " + wrong);
                }
            }
        }
        return errors;
    }

    private static String missing(JsonNode field) {
        return field.at("/constraints/required").asBoolean() ? "is required" : "";
    }

    private static String wrong(JsonNode field, String cell) {
        JsonNode constraints = field.at("/constraints");
        if (!typed(field, cell)) {
            return "is no " + field.at("/type").asString();
        }
        if (constraints.has("pattern")
                && !Pattern.matches(constraints.at("/pattern").asString(), cell)) {
            return "does not match " + constraints.at("/pattern").asString();
        }
        if (constraints.has("enum")
                && constraints.at("/enum").valueStream().noneMatch(one -> one.asString()
                        .equals(cell))) {
            return "is none of " + constraints.at("/enum");
        }
        boolean below = constraints.has("minimum")
                && new BigDecimal(cell).compareTo(constraints.at("/minimum").decimalValue()) < 0;
        boolean above = constraints.has("maximum")
                && new BigDecimal(cell).compareTo(constraints.at("/maximum").decimalValue()) > 0;
        return below || above ? "is out of range" : "";
    }

    private static boolean typed(JsonNode field, String cell) {
        return switch (field.at("/type").asString()) {
            case "integer" -> cell.matches("[+-]?\\d+");
            case "number" -> cell.matches("[+-]?\\d+(\\.\\d+)?");
            case "boolean" -> cell.equals("true") || cell.equals("false");
            case "string" -> true;
            default -> false;
        };
    }
}
