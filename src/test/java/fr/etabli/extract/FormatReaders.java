package fr.etabli.extract;

import fr.etabli.vocabulary.ExportFormat;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads files by readers that had no part in writing them: Apache POI for XLSX, DuckDB for all else. Each cell comes as a
 * text: empty where nothing is known, a list joined by {@code |}, a number without zeros at its end. A text that is there
 * but empty, which no file should hold, comes as {@link #EMPTY_TEXT}.
 */
public final class FormatReaders {

    static final String EMPTY_TEXT = "\"\"";

    private FormatReaders() {}

    public static List<Map<String, String>> rows(Path file, ExportFormat format) throws Exception {
        return switch (format) {
            case CSV -> csv(file);
            case NDJSON -> objects("SELECT json FROM read_json_objects('" + file + "', format = 'newline_delimited')");
            case JSON -> objects("SELECT json FROM read_json_objects('" + file + "', format = 'array')");
            case GEOJSON ->
                objects("SELECT unnest(json_extract(json, '$.features[*].properties')) AS json FROM read_json_objects('"
                        + file + "', format = 'unstructured')");
            case XLSX -> xlsx(file);
            case PARQUET -> query("SELECT * FROM read_parquet('" + file + "')");
        };
    }

    private static List<Map<String, String>> csv(Path file) throws SQLException {
        List<Map<String, String>> rows = query("SELECT * FROM read_csv('" + file
                + "', delim = ',', quote = '\"', escape = '\"', header = true, all_varchar = true, auto_detect = false,"
                + " nullstr = '', allow_quoted_nulls = false, columns = " + header(file) + ")");
        rows.forEach(row -> row.replaceAll((column, cell) -> Formulas.original(cell)));
        return rows;
    }

    /** All columns as texts. */
    private static String header(Path file) throws SQLException {
        return query("SELECT unnest(string_split(line, ',')) AS name FROM (SELECT line FROM read_csv('" + file
                        + "', delim = '\u0001', quote = '', escape = '', header = false, auto_detect = false,"
                        + " columns = {'line': 'VARCHAR'}) LIMIT 1)")
                .stream()
                .map(row -> "'" + row.get("name") + "': 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The members of JSON objects, in the order in which they stand. */
    private static List<Map<String, String>> objects(String objects) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> member : query("SELECT line, key, CASE type WHEN 'ARRAY' THEN"
                + " from_json(value, '[\"VARCHAR\"]') ELSE [value ->> '$'] END AS value, type IN ('DOUBLE', 'UBIGINT',"
                + " 'BIGINT') AS number FROM (SELECT row_number() OVER () AS line, json FROM (" + objects
                + ")) lines, json_each(lines.json) ORDER BY line, id")) {
            if (Integer.parseInt(member.get("line")) > rows.size()) {
                rows.add(new LinkedHashMap<>());
            }
            String value = member.get("value");
            rows.get(rows.size() - 1)
                    .put(member.get("key"), "true".equals(member.get("number")) ? text(new BigDecimal(value)) : value);
        }
        return rows;
    }

    /** All sheets but the first, which explains. */
    private static List<Map<String, String>> xlsx(Path file) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        // From a stream: POI writes a file that it has opened by name anew when it is closed.
        try (InputStream bytes = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(bytes)) {
            for (int i = 1; i < book.getNumberOfSheets(); i++) {
                Sheet sheet = book.getSheetAt(i);
                List<String> columns = new ArrayList<>();
                sheet.getRow(0).forEach(cell -> columns.add(cell.getStringCellValue()));
                for (int at = 1; at <= sheet.getLastRowNum(); at++) {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int column = 0; column < columns.size(); column++) {
                        row.put(columns.get(column), text(value(sheet.getRow(at).getCell(column))));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    static @Nullable Object value(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        return switch (cell.getCellType()) {
            case NUMERIC -> BigDecimal.valueOf(cell.getNumericCellValue());
            case BOOLEAN -> cell.getBooleanCellValue();
            default -> cell.getStringCellValue();
        };
    }

    /** What DuckDB answers. */
    static List<Map<String, String>> query(String sql) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery(sql)) {
            while (lines.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= lines.getMetaData().getColumnCount(); i++) {
                    row.put(lines.getMetaData().getColumnName(i), text(lines.getObject(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    static String text(@Nullable Object value) throws IllegalStateException {
        if (value == null) {
            return "";
        }
        if (value instanceof Array array) {
            return text(elements(array));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FormatReaders::text).collect(Collectors.joining("|"));
        }
        if (value instanceof Double number) {
            return text(BigDecimal.valueOf(number));
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value.toString().isEmpty() ? EMPTY_TEXT : value.toString();
    }

    private static List<?> elements(Array array) {
        try {
            return Arrays.asList((@Nullable Object[]) array.getArray());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
