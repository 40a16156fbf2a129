package fr.etabli.ingest;

import fr.etabli.input.CsvFile;
import fr.etabli.input.Row;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rows of one table that the check has passed, one at a time. */
final class TableRows implements Iterator<Row>, AutoCloseable {

    private final CsvFile file;
    private @Nullable Row ahead;

    private TableRows(CsvFile file) {
        this.file = file;
        this.ahead = file.next();
    }

    static TableRows open(Path path) {
        return new TableRows(CsvFile.open(path));
    }

    List<String> columns() {
        return file.header().stream().map(String::strip).toList();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Row next() {
        Row next = ahead;
        if (next == null) {
            throw new NoSuchElementException();
        }
        ahead = file.next();
        return next;
    }

    Stream<Row> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, 0), false);
    }

    @Override
    public void close() {
        file.close();
    }
}
