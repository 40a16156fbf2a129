package fr.etabli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that want the memory or the stack of who reads them. */
class HostileFilesTest {

    /** In characters; what is read of it is a hundredth, so a file a hundred times as long would do no more harm. */
    private static final int HUGE = 100 << 20;

    @TempDir
    private Path folder;

    @Test
    void aCellThatNeverEndsIsGivenUpEarly() throws IOException {
        Path file = file("slug,name\na,", "x", HUGE, "");

        assertThatThrownBy(() -> CsvFile.forEach(file, row -> {}))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("does not end within 1048576 characters");
    }

    @Test
    void aQuotationThatNeverClosesIsGivenUpEarly() throws IOException {
        Path file = file("slug,name\na,\"", "x\n", HUGE, "");

        assertThatThrownBy(() -> CsvFile.forEach(file, row -> {}))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageStartingWith("things.csv, line 2: ");
    }

    @Test
    void aLineOfCellsWithoutEndIsGivenUpEarly() throws IOException {
        Path file = file("slug,name\na", ",", HUGE, "\n");
        Path header = file("slug", ",", HUGE, "\na\n");

        assertThatThrownBy(() -> CsvFile.forEach(file, row -> {}))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("more than 1000 cells");
        assertThatThrownBy(() -> CsvFile.forEach(header, row -> {}))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("more than 1000 cells");
    }

    @Test
    void aLineOfLongCellsIsGivenUpEarly() throws IOException {
        Path file = file("slug,name\na", "," + "x".repeat(1_000_000), 100 * 1_000_001, "\n");

        assertThatThrownBy(() -> CsvFile.forEach(file, row -> {}))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("more than 4194304 characters");
    }

    /** Patterns over long texts end in the stack where they repeat a group. */
    @Test
    void aSlugOrAddressThatNeverEndsIsNone() {
        assertThat(Types.slug().flaw("a-".repeat(500_000) + "a")).isNotNull();
        assertThat(Types.email().flaw("a@" + "a.".repeat(500_000) + "fr")).isNotNull();
    }

    @Test
    void charactersThatHideOrTurnOthersAreFound() {
        for (String hidden : new String[] {"\0", "\u0007", "\u001b[2J", "\u202e", "\u2066", "\u009f"}) {
            assertThat(Types.text().flaw("École " + hidden + "d'essai")).isNotNull();
        }
        assertThat(Types.text().flaw("École d'essai\nà Lyon\t– l’atelier 👩‍🔧"))
                .isNull();
    }

    @Test
    void aFileOfAnotherKindIsRefusedAndNotUnpacked() throws IOException {
        Path zip = folder.resolve("things.csv");
        Files.write(
                zip,
                new byte[] {0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xfe, '\n', 1, 2, 0});

        try (CsvFile file = CsvFile.open(zip)) {
            assertThat(file.header()).doesNotContain("slug");
        }
    }

    private Path file(String begin, String repeated, int length, String end) throws IOException {
        Path file = Files.createDirectories(folder.resolve(String.valueOf(begin.hashCode())))
                .resolve("things.csv");
        String block = repeated.repeat(Math.max(1, (1 << 16) / repeated.length()));
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(begin);
            for (long written = 0; written < length; written += block.length()) {
                out.write(block);
            }
            out.write(end);
        }
        return file;
    }
}
