package fr.etabli.publish;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.etabli.extract.Column;
import fr.etabli.extract.ColumnType;
import fr.etabli.extract.Table;
import fr.etabli.extract.Tables;
import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.PartialDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The days that the rows of a dataset speak of, as far as they had come when it was issued. */
public record Coverage(LocalDate from, LocalDate to) {

    /** As noted when it was published; older versions have no such note, and their rows are read. */
    public static Coverage of(Publications publications, Publication publication, Table<?> table) {
        Coverage noted =
                publication.coverage() == null ? null : publication.coverage().get(table.slug());
        return noted == null ? read(publications, publication, table) : noted;
    }

    private static Coverage read(Publications publications, Publication publication, Table<?> table) {
        PublishedFile csv = publication.file(table.fileName(ExportFormat.CSV)).orElseThrow();
        return read(publications.path(publication, csv), table, publication.issuedAt());
    }

    /** Of all datasets, by their slugs. */
    static Map<String, Coverage> ofAll(Path folder, Instant issued) {
        Map<String, Coverage> all = new LinkedHashMap<>();
        for (Table<?> table : Tables.ALL) {
            all.put(table.slug(), read(folder.resolve(table.fileName(ExportFormat.CSV)), table, issued));
        }
        return all;
    }

    /** Rows without dates of their own say how things stood on that day. */
    private static Coverage ofDay(LocalDate day) {
        return new Coverage(day, day);
    }

    /**
     * From the earliest to the latest day among all dates in a published file. What is planned lies beyond, and a year that
     * has not ended ends with the issue.
     */
    private static Coverage read(Path csv, Table<?> table, Instant issuedAt) {
        LocalDate issued = LocalDate.ofInstant(issuedAt, ZoneOffset.UTC);
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
                .map(date -> new Coverage(earlier(from, date.firstDay()), later(to, earlier(date.lastDay(), issued))))
                .orElse(this);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
