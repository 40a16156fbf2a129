package fr.etabli.input;

import fr.etabli.vocabulary.PartialDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of an input table. The typed readings expect what the check has passed.
 *
 * @param table name of the file
 * @param line  line on which the row begins, the header being line 1
 * @param cells what stands in each column; a column that the file lacks is absent
 */
public record Row(String table, long line, Map<String, String> cells) {

    /** What stands there, empty where nothing does. */
    public String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    public boolean has(String column) {
        return !text(column).isEmpty();
    }

    public @Nullable String optional(String column) {
        return has(column) ? text(column) : null;
    }

    /** A list whose parts are separated by {@code |}. */
    public List<String> list(String column) {
        return has(column)
                ? Arrays.stream(text(column).split("\\|"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList()
                : List.of();
    }

    public @Nullable PartialDate date(String column) {
        return has(column) ? PartialDate.of(text(column)) : null;
    }

    public @Nullable Integer integer(String column) {
        return has(column) ? Integer.valueOf(text(column)) : null;
    }

    public @Nullable Double decimal(String column) {
        return has(column) ? Double.valueOf(text(column)) : null;
    }

    public @Nullable Boolean bool(String column) {
        return has(column) ? Boolean.valueOf(text(column)) : null;
    }
}
