package fr.etabli.outcome;

import fr.etabli.input.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/** Made-up figures, for what the figures at hand do not hold. */
final class Claims {

    private Claims() {}

    /** A figure with these cells ({@code column=value}) besides what every figure has. */
    static Outcome claim(String key, String... cells) {
        Map<String, String> row = new LinkedHashMap<>(Map.of(
                "id", key,
                "subject_type", "SCHOOL",
                "subject", "boisard",
                "indicator", "PUPIL_COUNT",
                "kind", "OBSERVED",
                "qualifier", "EXACT",
                "comparable", "true",
                "disclosure", "PUBLIC",
                "source", "somewhere"));
        for (String cell : cells) {
            int equals = cell.indexOf('=');
            row.put(cell.substring(0, equals), cell.substring(equals + 1));
        }
        return Outcome.of(new Row("outcomes.csv", 2, row));
    }

    static Indicator indicator(String code, Unit unit) {
        return new Indicator(code, code, null, code, unit);
    }
}
