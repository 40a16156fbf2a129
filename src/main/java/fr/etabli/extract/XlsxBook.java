package fr.etabli.extract;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An Office Open XML workbook (ECMA-376), written sheet after sheet and row after row: nothing of it is kept but the names of
 * its sheets. The same calls make the same bytes.
 */
final class XlsxBook implements Closeable {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** A ZIP entry must bear a time; this is the first that it can bear. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Writer xml;
    private final List<String> sheets = new ArrayList<>();
    private int row;

    XlsxBook(OutputStream out, String title, Instant created) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 15);
        // Any XML that is nothing else is a sheet, so that the number of sheets need not be known before they are
        // written.
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                        + "<Override PartName=\"/docProps/core.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>");
        part(
                "_rels/.rels",
                relationships(relationship(1, OFFICE + "/officeDocument", "xl/workbook.xml")
                        + relationship(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")));
        part(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                        + "<dc:title>" + XlsxText.escaped(title) + "</dc:title>"
                        + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + created
                        + "</dcterms:created></cp:coreProperties>");
        part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\">"
                        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                        + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs>"
                        + "</styleSheet>");
    }

    /** Ends the sheet before and begins another. */
    void sheet(String name, boolean headStays, int columns, int width) throws IOException {
        endSheet();
        sheets.add(name);
        row = 0;
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
        xml.write("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">");
        if (headStays) {
            xml.write("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        }
        xml.write("</sheetView></sheetViews><cols><col min=\"1\" max=\"" + columns + "\" width=\"" + width
                + "\" customWidth=\"1\"/></cols><sheetData>");
    }

    /** Adds a row of texts, numbers and truth values; null leaves a cell empty. */
    void row(List<? extends @Nullable Object> cells, boolean bold) throws IOException {
        row++;
        xml.write("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value != null) {
                xml.write("<c r=\"" + column(i) + row + (bold ? "\" s=\"1\"" : "\""));
                cell(value);
            }
        }
        xml.write("</row>");
    }

    private void cell(Object value) throws IOException {
        if (value instanceof BigDecimal number) {
            xml.write("><v>" + number.toPlainString() + "</v></c>");
        } else if (value instanceof Long) {
            xml.write("><v>" + value + "</v></c>");
        } else if (value instanceof Boolean truth) {
            xml.write(" t=\"b\"><v>" + (truth ? 1 : 0) + "</v></c>");
        } else {
            xml.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            xml.write(XlsxText.escaped(XlsxText.fitted(value.toString())));
            xml.write("</t></is></c>");
        }
    }

    /** A, B … Z, AA, AB … */
    static String column(int index) {
        String letter = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? letter : column(index / 26 - 1) + letter;
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            endSheet();
            StringBuilder names = new StringBuilder();
            StringBuilder parts = new StringBuilder();
            for (int i = 1; i <= sheets.size(); i++) {
                names.append("<sheet name=\"" + XlsxText.escaped(sheets.get(i - 1)) + "\" sheetId=\"" + i
                        + "\" r:id=\"rId" + i + "\"/>");
                parts.append(relationship(i, OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml"));
            }
            parts.append(relationship(sheets.size() + 1, OFFICE + "/styles", "styles.xml"));
            part(
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + names
                            + "</sheets></workbook>");
            part("xl/_rels/workbook.xml.rels", relationships(parts.toString()));
        }
    }

    private void endSheet() throws IOException {
        if (!sheets.isEmpty()) {
            xml.write("</sheetData></worksheet>");
            end();
        }
    }

    private static String relationships(String each) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + each + "</Relationships>";
    }

    private static String relationship(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private void part(String name, String content) throws IOException {
        begin(name);
        xml.write(content);
        end();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        xml.write(HEAD);
    }

    private void end() throws IOException {
        xml.flush();
        zip.closeEntry();
    }
}
