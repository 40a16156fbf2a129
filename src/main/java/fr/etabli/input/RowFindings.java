package fr.etabli.input;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes what is wrong with one row. */
public final class RowFindings {

    private final Report report;
    private final Table table;
    private final Register register;
    private final Set<String> flawed = new HashSet<>();
    private Row row;

    RowFindings(Report report, Table table, Register register) {
        this.report = report;
        this.table = table;
        this.register = register;
        this.row = new Row(table.file(), 0, Map.of());
    }

    void begin(Row next) {
        row = next;
        flawed.clear();
    }

    /**
     * A finding with the rule's own remedy.
     *
     * @param column where; several joined by {@code +}
     * @param message what is wrong, in a sentence
     */
    public void add(Rule rule, String column, String message) {
        add(rule, column, message, rule.remedy());
    }

    /** A finding with a remedy that fits it better than the rule's own. */
    public void add(Rule rule, String column, String message, String remedy) {
        List<String> columns = Arrays.asList(column.split("\\+"));
        String value = columns.stream().anyMatch(row::has)
                ? columns.stream().map(row::text).collect(Collectors.joining("+"))
                : "";
        addValue(rule, column, value, message, remedy);
    }

    void addValue(Rule rule, @Nullable String column, String value, String message, String remedy) {
        if (rule.severity() == Severity.ERROR && column != null) {
            flawed.addAll(Arrays.asList(column.split("\\+")));
        }
        report.add(rule, table.file(), row.line(), column, value, message, remedy);
    }

    /** Holds a cell to be a key of the table that the row itself names. */
    public void refer(String column, String target) {
        refer(column, row.text(column), target);
    }

    void refer(String column, String key, String target) {
        if (!register.refer(table.name(), target, key)) {
            addValue(
                    Rules.DANGLING_REFERENCE,
                    column,
                    key,
                    "No row of " + target + ".csv is identified by it.",
                    Rules.DANGLING_REFERENCE.remedy());
        }
    }

    /** Whether nothing is wrong with these cells of the row. */
    boolean sound(List<String> columns) {
        return columns.stream().noneMatch(flawed::contains);
    }
}
