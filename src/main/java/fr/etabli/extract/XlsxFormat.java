package fr.etabli.extract;

import fr.etabli.vocabulary.ExportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StreamUtils;

/**
 * A workbook for spreadsheets. The first sheet says what the rows are, whose they are and what each column holds; the rows
 * follow in a second one, and go on in further ones past a million. Lists are joined by {@code |}. Texts are cells of
 * text, which no spreadsheet runs as formulas, so none is disarmed.
 */
final class XlsxFormat implements RowFormat {

    /** A sheet can hold 1,048,576 rows. */
    static final int ROWS_IN_A_SHEET = 1_000_000;

    private static final Map<String, String> WORDS = Map.of(
            "title", "Titre",
            "description", "Contenu",
            "licence", "Licence",
            "attribution", "Attribution",
            "generation", "Version des données",
            "date", "Date des données",
            "selection", "Sélection");
    private static final int NARROW = 18;
    private static final int WIDE = 32;

    private final int rowsInASheet;

    XlsxFormat(int rowsInASheet) {
        this.rowsInASheet = rowsInASheet;
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.XLSX;
    }

    @Override
    public RowWriter begin(Table<?> table, Origin origin, OutputStream out, Path aside) throws IOException {
        XlsxBook book = new XlsxBook(out, table.title(), origin.loadedAt());
        explain(book, table, origin);
        beginSheet(book, table, 1);
        return new RowWriter() {

            private long rows;

            @Override
            public void write(Row row) throws IOException {
                if (rows > 0 && rows % rowsInASheet == 0) {
                    beginSheet(book, table, rows / rowsInASheet + 1);
                }
                book.row(row.values().stream().map(XlsxFormat::cell).toList(), false);
                rows++;
            }

            @Override
            public void close() throws IOException {
                book.close();
            }
        };
    }

    private static void explain(XlsxBook book, Table<?> table, Origin origin) throws IOException {
        book.sheet("À lire", false, 3, WIDE);
        for (Map.Entry<String, String> fact : origin.facts(table).entrySet()) {
            book.row(List.of(WORDS.getOrDefault(fact.getKey(), fact.getKey()), fact.getValue()), false);
        }
        book.row(List.of("Cellule vide", "Non connu, ou non applicable."), false);
        book.row(List.of(), false);
        book.row(List.of("Colonne", "Type", "Description"), true);
        for (Column<?> column : table.columns()) {
            book.row(List.of(column.name(), type(column.type()), column.description()), false);
        }
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case STRING -> "texte";
            case INTEGER -> "nombre entier";
            case NUMBER -> "nombre";
            case BOOLEAN -> "vrai ou faux";
            case DATE -> "date : année, mois ou jour";
            case LIST -> "liste, séparée par |";
        };
    }

    private static void beginSheet(XlsxBook book, Table<?> table, long number) throws IOException {
        String name = number == 1 ? table.slug() : table.slug() + " (" + number + ")";
        book.sheet(name, true, table.columns().size(), NARROW);
        book.row(table.columns().stream().map(Column::name).toList(), true);
    }

    private static @Nullable Object cell(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : CsvFormat.joined(list);
        }
        return value;
    }

    @Override
    public Rows read(Table<?> table, InputStream file) throws IOException {
        List<Long> sheets = new ArrayList<>();
        ZipInputStream zip = new ZipInputStream(file);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().startsWith("xl/worksheets/")) {
                sheets.add(rows(StreamUtils.nonClosing(zip)));
            }
        }
        if (sheets.size() < 2) {
            throw new IOException("The workbook has " + sheets.size() + " sheets.");
        }
        return new Rows(sheets.stream().skip(1).mapToLong(rows -> rows - 1).sum(), 0);
    }

    private static long rows(InputStream sheet) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(sheet);
            long rows = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    rows++;
                }
            }
            return rows;
        } catch (XMLStreamException broken) {
            throw new IOException("A sheet is not well formed.", broken);
        }
    }
}
