package fr.etabli.extract;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import fr.etabli.vocabulary.ExportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;

/**
 * Apache Parquet: lists as lists, whole numbers as INT64, other numbers as DOUBLE, dates as text, for most are known to the
 * year or month alone. The footer's metadata say whose it is and under which licence, and describe each column.
 */
final class ParquetFormat implements RowFormat {

    /** Bounds what is held in memory, and the same on every machine. */
    private static final int ROWS_IN_A_GROUP = 20_000;

    private static final long BYTES_IN_A_GROUP = 8L << 20;
    private static final int BYTES_IN_A_PAGE = 1 << 16;

    @Override
    public ExportFormat format() {
        return ExportFormat.PARQUET;
    }

    @Override
    public RowWriter begin(Table<?> table, Origin origin, OutputStream out, Path aside) throws IOException {
        CarpetWriter<Row> parquet = new CarpetWriter.Builder<>(out, Row.class)
                .withWriteRecordModel(model(table))
                .withExtraMetaData(origin.facts(table))
                .withExtraMetaData("columns", columns(table))
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withRowGroupRowCountLimit(ROWS_IN_A_GROUP)
                .withRowGroupSize(BYTES_IN_A_GROUP)
                .withPageSize(BYTES_IN_A_PAGE)
                .build();
        return new RowWriter() {
            @Override
            public void write(Row row) throws IOException {
                parquet.write(row);
            }

            @Override
            public void close() throws IOException {
                parquet.close();
            }
        };
    }

    private static WriteRecordModelType<Row> model(Table<?> table) {
        WriteRecordModelType<Row> model = FieldTypes.writeRecordModel(Row.class);
        for (int i = 0; i < table.columns().size(); i++) {
            int at = i;
            Column<?> column = table.columns().get(i);
            model.withField(
                    column.name(),
                    type(column.type()),
                    row -> value(row.values().get(at)));
        }
        return model;
    }

    private static FieldType type(ColumnType type) {
        return switch (type) {
            case STRING, DATE -> FieldTypes.STRING;
            case INTEGER -> FieldTypes.LONG;
            case NUMBER -> FieldTypes.DOUBLE;
            case BOOLEAN -> FieldTypes.BOOLEAN;
            case LIST -> FieldTypes.LIST.ofType(FieldTypes.STRING);
        };
    }

    private static @Nullable Object value(@Nullable Object value) {
        return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
    }

    /** What each column holds, as a JSON object. */
    private static String columns(Table<?> table) {
        return JsonRows.JSON.writeValueAsString(table.columns().stream()
                .collect(Collectors.toMap(
                        Column::name, Column::description, (one, other) -> one, java.util.LinkedHashMap::new)));
    }

    /** Parquet is read from its end, so the file is laid down first. */
    @Override
    public Rows read(Table<?> table, InputStream file) throws IOException {
        Path copy = Files.createTempFile("reading-", ".parquet");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            long rows = 0;
            for (Map<?, ?> row : new CarpetReader<>(copy.toFile(), Map.class)) {
                if (row.size() != table.columns().size()) {
                    throw new IOException("Row " + (rows + 1) + " has " + row.size() + " columns.");
                }
                rows++;
            }
            return new Rows(rows, 0);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
