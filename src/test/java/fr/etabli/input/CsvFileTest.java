package fr.etabli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    private Path folder;

    @Test
    void rowsKnowTheLineOnWhichTheyBegin() throws IOException {
        List<Row> rows = read("\uFEFFslug,name\r\na,\"one\r\nand \"\"two\"\"\"\r\n\r\nb,\"x, y\"\r\n");

        assertThat(rows).extracting(Row::line).containsExactly(2L, 5L);
        assertThat(rows).extracting(row -> row.text("name")).containsExactly("one\r\nand \"two\"", "x, y");
        assertThat(rows.get(1).table()).isEqualTo("things.csv");
        assertThat(rows.get(1).cells()).containsOnlyKeys("slug", "name");
    }

    @Test
    void aCellThatARowLacksIsEmpty() throws IOException {
        Row row = read("slug,name\na\n").get(0);

        assertThat(row.text("name")).isEmpty();
        assertThat(row.has("name")).isFalse();
        assertThat(row.text("colour")).isEmpty();
    }

    @Test
    void aQuotationThatNeverClosesIsRefusedWhereItBegins() {
        assertThatThrownBy(() -> read("slug,name\na,\"one\nb,two\nc,three\n"))
                .isInstanceOf(BrokenFileException.class)
                .hasMessage("things.csv, line 2: a quotation begins that never closes");
    }

    @Test
    void whatPrecedesABrokenQuotationIsReadFirst() throws IOException {
        Files.writeString(folder.resolve("things.csv"), "slug,name\na,one\nb,\"two\" or three\n");

        try (CsvFile file = CsvFile.open(folder.resolve("things.csv"))) {
            assertThat(file.next()).isNotNull();
            assertThatThrownBy(file::next)
                    .isInstanceOfSatisfying(BrokenFileException.class, broken -> assertThat(broken.line())
                            .isEqualTo(3));
        }
    }

    private List<Row> read(String text) throws IOException {
        Path file = folder.resolve("things.csv");
        Files.writeString(file, text);
        List<Row> rows = new ArrayList<>();
        CsvFile.forEach(file, rows::add);
        return rows;
    }
}
