package fr.etabli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.outcome.Source;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XlsxTest {

    private static final Table<Source> TABLE = OutcomeTables.SOURCES;
    private static final Origin ORIGIN = new Origin(
            new Imprint(
                    new PublicAddress(URI.create("https://example.org")),
                    "https://example.org/licence",
                    "Whoever",
                    "Somebody",
                    null),
            new Generation("0123456789abcdef"),
            Instant.parse("2026-11-22T10:00:00Z"),
            null);

    @Test
    void goesOnInAFurtherSheet() throws Exception {
        byte[] file = book(3, rows(7));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<String> sheets = new ArrayList<>();
            book.forEach(sheet -> sheets.add(sheet.getSheetName() + ":" + sheet.getLastRowNum()));
            assertThat(sheets.subList(1, sheets.size())).containsExactly("sources:3", "sources (2):3", "sources (3):1");
            assertThat(book.getSheetAt(3).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("slug");
            assertThat(book.getSheetAt(3).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("s6");
        }
        assertThat(new XlsxFormat(3).read(TABLE, new ByteArrayInputStream(file)).held())
                .isEqualTo(7);
    }

    @Test
    void holdsTextsThatXmlAndSpreadsheetsStumbleOver() throws Exception {
        List<String> texts = List.of(
                "=1+1",
                "<a & \"b\">",
                " spaces ",
                "two\nlines",
                "bell\u0007",
                "_x0041_",
                "Œuvre 🛠",
                "half \uD83D pair",
                "x".repeat(40_000));
        byte[] file = book(100, texts.stream().map(text -> row("s", text)).toList());

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<String> read = new ArrayList<>();
            for (int i = 1; i <= texts.size(); i++) {
                read.add(book.getSheetAt(1).getRow(i).getCell(1).getStringCellValue());
            }
            assertThat(read.subList(0, 7)).isEqualTo(texts.subList(0, 7));
            assertThat(read.get(8)).hasSize(32_767).contains("coupé");
        }
    }

    @Test
    void namesColumnsAsSpreadsheetsDo() {
        assertThat(List.of(
                        XlsxBook.column(0),
                        XlsxBook.column(25),
                        XlsxBook.column(26),
                        XlsxBook.column(701),
                        XlsxBook.column(702)))
                .containsExactly("A", "Z", "AA", "ZZ", "AAA");
    }

    private static List<Row> rows(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row("s" + i, "title"));
        }
        return rows;
    }

    private static Row row(String slug, String title) {
        @Nullable Object[] values = {slug, title, "publisher", null, null, null};
        return new Row(slug, null, Arrays.asList(values));
    }

    private static byte[] book(int rowsInASheet, List<Row> rows) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer = new XlsxFormat(rowsInASheet).begin(TABLE, ORIGIN, out, Path.of("unused"))) {
            for (Row row : rows) {
                writer.write(row);
            }
        }
        return out.toByteArray();
    }
}
