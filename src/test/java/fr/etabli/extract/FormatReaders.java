package fr.etabli.extract;

import fr.etabli.vocabulary.ExportFormat;
import java.io.IOException;
import java.io.Reader;
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
import org.h2.tools.Csv;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads files by readers that had no part in writing them: H2 for CSV, Jackson for JSON, Apache POI for XLSX, DuckDB for
 * Parquet. Each cell comes as a text: empty where nothing is known, a list joined by {@code |}, a number without zeros at its
 * end.
 */
final class FormatReaders {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FormatReaders() {}

    static List<Map<String, String>> rows(Path file, ExportFormat format) throws Exception {
        return switch (format) {
            case CSV -> csv(file);
            case NDJSON ->
                Files.readString(file)
                        .lines()
                        .map(line -> row(JSON.readTree(line)))
                        .toList();
            case JSON ->
                JSON.readTree(file).valueStream().map(FormatReaders::row).toList();
            case GEOJSON ->
                JSON.readTree(file)
                        .at("/features")
                        .valueStream()
                        .map(feature -> row(feature.at("/properties")))
                        .toList();
            case XLSX -> xlsx(file);
            case PARQUET -> parquet(file);
        };
    }

    private static List<Map<String, String>> csv(Path file) throws IOException, SQLException {
        Csv csv = new Csv();
        csv.setPreserveWhitespace(true);
        csv.setCaseSensitiveColumnNames(true);
        List<Map<String, String>> rows = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file);
                ResultSet lines = csv.read(reader, null)) {
            while (lines.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= lines.getMetaData().getColumnCount(); i++) {
                    row.put(lines.getMetaData().getColumnName(i), Formulas.original(text(lines.getString(i))));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, String> row(JsonNode node) {
        Map<String, String> row = new LinkedHashMap<>();
        node.properties().forEach(member -> row.put(member.getKey(), text(plain(member.getValue()))));
        return row;
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asString).toList();
        }
        return value.isNull() ? null : value.isNumber() ? value.decimalValue() : value.asString();
    }

    /** All sheets but the first, which explains. */
    private static List<Map<String, String>> xlsx(Path file) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
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

    private static List<Map<String, String>> parquet(Path file) throws SQLException {
        return query("SELECT * FROM read_parquet('" + file + "')");
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
            return list.stream().map(Object::toString).collect(Collectors.joining("|"));
        }
        if (value instanceof Double number) {
            return text(BigDecimal.valueOf(number));
        }
        return value instanceof BigDecimal number
                ? number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()
                : value.toString();
    }

    private static List<?> elements(Array array) {
        try {
            return Arrays.asList((Object[]) array.getArray());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
