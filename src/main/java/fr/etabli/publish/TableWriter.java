package fr.etabli.publish;

import fr.etabli.extract.Lookup;
import fr.etabli.extract.Origin;
import fr.etabli.extract.Row;
import fr.etabli.extract.RowFormat;
import fr.etabli.extract.RowWriter;
import fr.etabli.extract.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Writes the rows of one table in all its formats at once. */
final class TableWriter implements ItemStreamWriter<Object> {

    private static final Logger log = LoggerFactory.getLogger(TableWriter.class);
    private static final long ROWS_BETWEEN_WORDS = 100_000;

    private final Table<?> table;
    private final Origin origin;
    private final List<RowFormat> formats;
    private final Path folder;
    private final Lookup lookup;
    private final List<RowWriter> writers = new ArrayList<>();
    private long written;

    TableWriter(Table<?> table, Origin origin, List<RowFormat> formats, Path folder, Lookup lookup) {
        this.table = table;
        this.origin = origin;
        this.formats = formats;
        this.folder = folder;
        this.lookup = lookup;
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            for (RowFormat format : formats) {
                Path file = folder.resolve(table.fileName(format.format()));
                writers.add(format.begin(
                        table,
                        origin,
                        new BufferedOutputStream(Files.newOutputStream(file)),
                        file.resolveSibling(file.getFileName() + ".aside")));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void write(Chunk<?> chunk) throws IOException {
        for (Row row : table.rowsOf(chunk.getItems(), lookup)) {
            for (RowWriter writer : writers) {
                writer.write(row);
            }
            written++;
            if (written % ROWS_BETWEEN_WORDS == 0) {
                log.info("Written {} rows of {}", written, table.slug());
            }
        }
    }

    /** What fails here leaves a file that the reading back refuses. */
    @Override
    public void close() {
        try {
            for (RowWriter writer : writers) {
                writer.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writers.clear();
        }
    }
}
