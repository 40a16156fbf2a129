package fr.etabli.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds files to their tables. Every file is read twice: once for its keys, once for all else. What is kept in between is
 * a hash a key, so that millions of rows fit into a small heap.
 */
public final class Check {

    private final Report report;
    private final Register register = new Register();
    private final Map<Table, Path> files = new LinkedHashMap<>();

    public Check(Report report) {
        this.report = report;
    }

    /** Adds a table; one whose use is expected comes after those that use it. */
    public Check add(Table table, Path folder) {
        files.put(table, folder.resolve(table.file()));
        return this;
    }

    /** Reads everything and reports all that is wrong. */
    public void run() {
        Set<String> referred = files.keySet().stream()
                .flatMap(table -> table.columns().values().stream())
                .map(column -> column.type().table())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        files.forEach((table, file) -> {
            Keys keys = register.open(table);
            survey(table, file, keys);
            if (!referred.contains(table.name()) && table.use() == null) {
                keys.release();
            }
        });
        files.forEach(this::examine);
        files.values().stream()
                .map(Path::getParent)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(this::examineFolder);
    }

    /** What is wrong with the file itself is told by the second reading. */
    private static void survey(Table table, Path file, Keys keys) {
        try (CsvFile rows = CsvFile.open(file)) {
            if (!rows.header().containsAll(table.key())) {
                keys.markIncomplete();
            }
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Row read = row;
                table.surveys().forEach(survey -> survey.accept(read));
                String key = table.keyOf(read);
                if (key != null) {
                    keys.add(key);
                }
            }
        } catch (BrokenFileException | UncheckedIOException unreadable) {
            keys.markIncomplete();
        }
    }

    private void examine(Table table, Path path) {
        try (CsvFile file = CsvFile.open(path)) {
            if (new HeaderCheck(report, table).check(file)) {
                examineRows(table, file);
            } else {
                register.keys(table.name()).markUnread();
            }
        } catch (BrokenFileException broken) {
            reportFile(
                    Rules.QUOTING,
                    table.file(),
                    broken.line(),
                    "Nothing can be read from here on: " + broken.reason() + ".");
        } catch (UncheckedIOException failed) {
            reportFile(
                    Rules.UNREADABLE_FILE,
                    table.file(),
                    0,
                    "The file is missing or cannot be read (" + reason(failed) + ").");
        }
    }

    private static String reason(UncheckedIOException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return cause.getClass().getSimpleName();
    }

    private void examineFolder(Path folder) {
        Set<Path> known = Set.copyOf(files.values());
        try (Stream<Path> content = Files.list(folder)) {
            content.filter(file -> file.toString().endsWith(".csv") && !known.contains(file))
                    .map(file -> String.valueOf(file.getFileName()))
                    .forEach(name -> reportFile(Rules.UNKNOWN_FILE, name, 0, "No table has this name."));
        } catch (IOException absent) {
            // each of its files was reported to be missing already
        }
    }

    private void reportFile(Rule rule, String file, long line, String message) {
        report.add(rule, file, line, null, null, message, rule.remedy());
    }

    private void examineRows(Table table, CsvFile file) {
        RowCheck check = new RowCheck(report, table, register, file);
        Row row = file.next();
        if (row == null) {
            reportFile(Rules.EMPTY_TABLE, table.file(), 1, "No row follows the header.");
        }
        for (; row != null; row = file.next()) {
            check.check(row);
        }
    }
}
