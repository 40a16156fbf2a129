package fr.etabli.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.etabli.extract.Column;
import fr.etabli.extract.ColumnType;
import fr.etabli.extract.Table;
import fr.etabli.vocabulary.PartialDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The days that the rows of a dataset speak of, as far as they had come when it was issued. */
record Coverage(LocalDate start, LocalDate end) {

    /** Rows without dates of their own say how things stood on that day. */
    static Coverage ofDay(LocalDate day) {
        return new Coverage(day, day);
    }

    /**
     * From the earliest to the latest day among all dates in a published file. What is planned lies beyond, and a year that
     * has not ended ends with the issue.
     */
    static Coverage read(Path csv, Table<?> table, LocalDate issued) {
        List<String> dates = table.columns().stream()
                .filter(column -> column.type() == ColumnType.DATE)
                .map(Column::name)
                .toList();
        if (dates.isEmpty()) {
            return ofDay(issued);
        }
        Coverage none = new Coverage(LocalDate.MAX, LocalDate.MIN);
        Coverage covered = none;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                for (String column : dates) {
                    covered = covered.and(row.getField(column), issued);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return covered.equals(none) ? ofDay(issued) : covered;
    }

    private Coverage and(String text, LocalDate issued) {
        return PartialDate.parse(text)
                .filter(date -> !date.firstDay().isAfter(issued))
                .map(date -> new Coverage(earlier(start, date.firstDay()), later(end, earlier(date.lastDay(), issued))))
                .orElse(this);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
