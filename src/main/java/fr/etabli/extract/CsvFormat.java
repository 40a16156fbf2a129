package fr.etabli.extract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.etabli.vocabulary.ExportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it: UTF-8 without a byte order mark, comma, CRLF, a header; lists joined by {@code |}; empty where not
 * known. Cells that a spreadsheet would run as a formula are disarmed: {@link Formulas}.
 */
final class CsvFormat implements RowFormat {

    @Override
    public ExportFormat format() {
        return ExportFormat.CSV;
    }

    @Override
    public RowWriter begin(Table<?> table, Origin origin, OutputStream out, Path aside) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        csv.writeRecord(table.columns().stream().map(Column::name).toList());
        csv.flush();
        return new RowWriter() {
            @Override
            public void write(Row row) {
                csv.writeRecord(row.values().stream().map(CsvFormat::cell).toList());
            }

            @Override
            public void close() throws IOException {
                csv.close();
            }
        };
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return Formulas.disarm(text);
        }
        return value instanceof List<?> list ? Formulas.disarm(joined(list)) : value.toString();
    }

    static String joined(List<?> list) {
        List<String> parts = list.stream().map(Object::toString).toList();
        parts.stream().filter(part -> part.contains("|")).findFirst().ifPresent(part -> {
            throw new IllegalStateException("“" + part + "” cannot stand in a list of a CSV file, for it holds a “|”.");
        });
        return String.join("|", parts);
    }

    @Override
    public Rows read(Table<?> table, InputStream file) throws IOException {
        long rows = -1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(false)
                .allowMissingFields(false)
                .ofCsvRecord(file, StandardCharsets.UTF_8)) {
            for (CsvRecord line : csv) {
                if (line.getFieldCount() != table.columns().size()) {
                    throw new IOException("Line " + line.getStartingLineNumber() + " has " + line.getFieldCount()
                            + " cells instead of " + table.columns().size() + ".");
                }
                rows++;
            }
        }
        return new Rows(rows, 0);
    }
}
