package fr.etabli.input;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the rows of a file to its table, one by one. */
final class RowCheck {

    private static final char REPLACEMENT = '\uFFFD';

    private final Table table;
    private final Keys keys;
    private final CsvFile file;
    private final RowFindings findings;
    private final List<Column> columns;
    private final List<Table.Reading> rules;
    private final boolean keyed;
    private final boolean usesKnown;

    RowCheck(Report report, Table table, Register register, CsvFile file) {
        this.table = table;
        this.file = file;
        Map<String, Integer> places = file.places();
        keys = register.keys(table.name());
        findings = new RowFindings(report, table, register);
        columns = table.columns().values().stream()
                .filter(column -> places.containsKey(column.name()))
                .toList();
        rules = table.rules().stream()
                .filter(rule -> places.keySet().containsAll(rule.columns()))
                .toList();
        if (columns.size() < table.columns().size()) {
            keys.markUnread();
        }
        keyed = places.keySet().containsAll(table.key());
        Table.Use use = table.use();
        usesKnown = use != null && keyed && register.knowsUsesOf(use);
    }

    void check(Row row) {
        findings.begin(row);
        CsvLine line = file.line();
        int cells = line.cells().size();
        int expected = file.header().size();
        if (cells != expected) {
            keys.markUnread();
            String first = line.cells().get(0);
            String message = "This row has " + cells + " cells where the header has " + expected + ".";
            findings.addValue(Rules.CELL_COUNT, null, first, message, Rules.CELL_COUNT.remedy());
            return;
        }
        if (line.firstStray() >= 0) {
            quoting(line);
        }
        columns.forEach(column -> cell(column, row));
        if (keyed) {
            key(row);
        }
        for (Table.Reading rule : rules) {
            if (findings.sound(rule.columns())) {
                rule.rule().check(row, findings);
            }
        }
    }

    private void quoting(CsvLine line) {
        String column = file.header().get(line.firstStray()).strip();
        String value = line.cells().get(line.firstStray());
        String message = "A quote stands within a cell that is not quoted.";
        findings.addValue(Rules.QUOTING, column, value, message, Rules.QUOTING.remedy());
    }

    private void cell(Column column, Row row) {
        String text = row.text(column.name());
        if (text.isEmpty()) {
            if (column.required()) {
                findings.add(Rules.MISSING_VALUE, column.name(), "This cell is empty.");
            }
        } else if (text.indexOf(REPLACEMENT) >= 0) {
            findings.add(Rules.ENCODING, column.name(), "Where � stands, the file holds what is not UTF-8.");
        } else if (column.type().isList()) {
            list(column, text);
        } else {
            value(column, text);
        }
    }

    private void list(Column column, String text) {
        Set<String> seen = new HashSet<>();
        for (String part : column.type().parts(text)) {
            if (part.isEmpty()) {
                findings.add(Rules.BAD_LIST, column.name(), "An element of this list is empty.");
            } else if (!seen.add(part)) {
                findings.add(Rules.BAD_LIST, column.name(), "“" + part + "” stands in this list twice.");
            } else {
                value(column, part);
            }
        }
    }

    private void value(Column column, String text) {
        Type.Flaw flaw = column.type().flaw(text);
        String target = column.type().table();
        if (flaw != null) {
            String remedy = flaw.remedy() == null ? flaw.rule().remedy() : flaw.remedy();
            findings.addValue(flaw.rule(), column.name(), text, flaw.message(), remedy);
        } else if (target != null) {
            findings.refer(column.name(), text, target);
        }
    }

    private void key(Row row) {
        String key = table.keyOf(row);
        if (key == null) {
            return;
        }
        String column = String.join("+", table.key());
        int first = keys.firstLine(key, row.line());
        Table.Use use = table.use();
        if (first > 0) {
            findings.add(Rules.DUPLICATE_KEY, column, "Line " + first + " has the same.");
        } else if (use != null && usesKnown && !keys.isUsed(key)) {
            findings.add(use.rule(), column, use.message());
        }
    }
}
