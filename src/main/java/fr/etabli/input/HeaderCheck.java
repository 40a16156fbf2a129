package fr.etabli.input;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the first line of a file to the columns of its table. */
final class HeaderCheck {

    private final Report report;
    private final Table table;

    HeaderCheck(Report report, Table table) {
        this.report = report;
        this.table = table;
    }

    /** Whether the rows can be read by it. */
    boolean check(CsvFile file) {
        if (file.hasByteOrderMark()) {
            add(Rules.BYTE_ORDER_MARK, null, null, "The file begins with the bytes EF BB BF.");
        }
        List<String> header = file.header().stream().map(String::strip).toList();
        if (header.stream().noneMatch(table.columns()::containsKey)) {
            add(Rules.HEADER, null, String.join(",", header), "This line names none of the table's columns.");
            return false;
        }
        known(header);
        table.columns().keySet().stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> add(Rules.MISSING_COLUMN, column, null, "This column is missing."));
        return true;
    }

    private void known(List<String> header) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!table.columns().containsKey(column)) {
                add(Rules.UNKNOWN_COLUMN, column, column, "This table knows no such column.");
            } else if (!seen.add(column)) {
                add(Rules.DUPLICATE_COLUMN, column, column, "This column stands in the header before already.");
            }
        }
    }

    private void add(Rule rule, @Nullable String column, @Nullable String value, String message) {
        report.add(rule, table.file(), 1, column, value, message, rule.remedy());
    }
}
