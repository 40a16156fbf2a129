package fr.etabli.input;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table of the input, read row by row; never more than one row is held. RFC 4180 in UTF-8: a byte order mark is
 * skipped, bytes that are not UTF-8 read as {@code U+FFFD}, empty lines are passed over.
 */
public final class CsvFile implements Closeable {

    /** In characters; a longer cell is a quotation that never closes. */
    private static final int LONGEST_CELL = 1 << 20;

    private final String name;
    private final QuoteCounter quotes;
    private final CloseableIterator<CsvLine> lines;
    private final CsvLine header;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private CsvLine current;
    private int strayQuotes;

    private CsvFile(Path file) throws IOException {
        name = String.valueOf(file.getFileName());
        quotes = new QuoteCounter(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        try {
            lines = CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(LONGEST_CELL)
                    .build(new CsvLineHandler(), quotes)
                    .iterator();
            header = lines.hasNext() ? lines.next() : CsvLine.NONE;
            current = header;
        } catch (CsvParseException broken) {
            quotes.close();
            throw new BrokenFileException(name, 1, reason(broken), broken);
        }
        for (int i = 0; i < header.cells().size(); i++) {
            places.putIfAbsent(header.cells().get(i).strip(), i);
        }
    }

    /**
     * @throws UncheckedIOException where there is no such file, or it cannot be read
     * @throws BrokenFileException  where its first line cannot be parsed
     */
    public static CsvFile open(Path file) {
        try {
            return new CsvFile(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads a whole file, row by row. */
    public static void forEach(Path file, Consumer<Row> action) {
        try (CsvFile rows = open(file)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                action.accept(row);
            }
        }
    }

    /** The names of the columns as they stand. */
    public List<String> header() {
        return header.cells();
    }

    /**
     * The next row; null at the end.
     *
     * @throws BrokenFileException  where a quotation is broken: nothing after it can be read
     * @throws UncheckedIOException where the file cannot be read on
     */
    public @Nullable Row next() {
        try {
            if (!lines.hasNext()) {
                return null;
            }
            current = lines.next();
            strayQuotes += current.strayQuotes();
            refuseOpenQuotation();
        } catch (CsvParseException broken) {
            throw new BrokenFileException(name, current.line() + 1, reason(broken), broken);
        }
        return new Row(name, current.line(), new Cells(places, current.cells()));
    }

    /** The row last read, as it stands. */
    CsvLine line() {
        return current;
    }

    boolean hasByteOrderMark() {
        return quotes.hasByteOrderMark();
    }

    Map<String, Integer> places() {
        return places;
    }

    /** The parser takes the end of the file for the end of a quotation: an odd number of quotes gives it away. */
    private void refuseOpenQuotation() {
        if (quotes.hasEnded() && (quotes.count() - strayQuotes) % 2 != 0 && !lines.hasNext()) {
            throw new BrokenFileException(name, current.line(), "a quotation begins that never closes", null);
        }
    }

    private static String reason(CsvParseException broken) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        String message = String.valueOf(cause.getMessage());
        return message.startsWith("The maximum buffer size")
                ? "a cell begins that does not end within " + LONGEST_CELL + " characters, or a quotation never closes"
                : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
