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
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Writes the rows of one table in all its formats at once. */
final class TableWriter implements ItemStreamWriter<Object>, StepExecutionListener {

    private static final Logger log = LoggerFactory.getLogger(TableWriter.class);

    private final Table<?> table;
    private final Origin origin;
    private final List<RowFormat> formats;
    private final Path folder;
    private final Lookup lookup;
    private final Progress progress;
    private final List<RowWriter> writers = new ArrayList<>();

    TableWriter(Table<?> table, Origin origin, List<RowFormat> formats, Path folder, Lookup lookup, Progress progress) {
        this.table = table;
        this.origin = origin;
        this.formats = formats;
        this.folder = folder;
        this.lookup = lookup;
        this.progress = progress;
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
        }
        progress.wroteRows(chunk.size());
    }

    /** The files are ended as a part of the step: what was still to be written may find the disk full. */
    @Override
    public ExitStatus afterStep(StepExecution step) {
        try {
            if (step.getStatus() == BatchStatus.COMPLETED) {
                end();
            }
        } catch (IOException | RuntimeException failure) {
            step.setStatus(BatchStatus.FAILED);
            step.addFailureException(failure);
            return ExitStatus.FAILED.addExitDescription(failure);
        }
        return step.getExitStatus();
    }

    private void end() throws IOException {
        while (!writers.isEmpty()) {
            writers.remove(writers.size() - 1).close();
        }
    }

    /** What is still open here belongs to a step that has failed, and said why. */
    @Override
    public void close() {
        while (!writers.isEmpty()) {
            try {
                end();
            } catch (IOException | RuntimeException further) {
                log.debug("A file of {} could not be ended: {}", table.slug(), further.getMessage());
            }
        }
    }
}
