package fr.etabli.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.etabli.input.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of one table that the check has passed, one at a time. */
final class TableRows implements Iterator<Row>, AutoCloseable {

    private final String table;
    private final CloseableIterator<NamedCsvRecord> records;

    private TableRows(String table, CloseableIterator<NamedCsvRecord> records) {
        this.table = table;
        this.records = records;
    }

    static TableRows open(Path file) {
        try {
            CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file);
            return new TableRows(Objects.requireNonNull(file.getFileName()).toString(), reader.iterator());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table " + file + " cannot be read", unreadable);
        }
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public Row next() {
        NamedCsvRecord row = records.next();
        return new Row(table, row.getStartingLineNumber(), row.getFieldsAsMap());
    }

    Stream<Row> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, 0), false);
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
