package fr.etabli.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import fr.etabli.input.CsvFile;
import fr.etabli.input.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of the data at hand that a test may break. Of the communes it has those that the data names, for speed. */
final class InputCopy {

    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static final Path DATA = Path.of("batch/data");
    private static final Path REFERENCE = Path.of("batch/reference");
    private static final List<String> COMMUNES = communes();

    private final Path folder;

    InputCopy(Path folder) {
        this.folder = folder;
        try {
            copy(DATA, Files.createDirectories(data()));
            copy(REFERENCE, Files.createDirectories(reference()));
            Files.write(reference().resolve("communes.csv"), COMMUNES);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Report check() {
        return new InputCheck(data(), reference(), TODAY).run();
    }

    Path data() {
        return folder.resolve("data");
    }

    private Path reference() {
        return folder.resolve("reference");
    }

    /** A file by its name, in whichever folder it is. */
    Path file(String name) {
        return Set.of("communes.csv", "departments.geojson", "regions.geojson").contains(name)
                ? reference().resolve(name)
                : data().resolve(name);
    }

    InputCopy cell(String file, int line, String column, String value) {
        return edit(file, lines -> {
            int place = cells(lines.get(0)).indexOf(column);
            List<String> cells = new ArrayList<>(cells(lines.get(line - 1)));
            cells.set(place, value);
            lines.set(line - 1, written(cells));
            return lines;
        });
    }

    InputCopy line(String file, int line, String text) {
        return edit(file, lines -> {
            lines.set(line - 1, text);
            return lines;
        });
    }

    InputCopy append(String file, String text) {
        return edit(file, lines -> {
            lines.add(text);
            return lines;
        });
    }

    /** Edits each line, the header included, as a list of cells. */
    InputCopy everyLine(String file, UnaryOperator<List<String>> change) {
        return edit(file, lines -> lines.stream()
                .map(line -> written(change.apply(new ArrayList<>(cells(line)))))
                .toList());
    }

    InputCopy edit(String file, UnaryOperator<List<String>> change) {
        return text(
                file,
                text -> String.join(
                                "\n", change.apply(new ArrayList<>(text.lines().toList()))) + "\n");
    }

    InputCopy text(String file, UnaryOperator<String> change) {
        try {
            Files.writeString(file(file), change.apply(Files.readString(file(file))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    InputCopy write(String file, String text) {
        try {
            Files.writeString(file(file), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    /** Writes a character as Windows-1252 and Latin-1 do, in one byte, where it first stands. */
    InputCopy latin(String file, String character) {
        try {
            String text = Files.readString(file(file));
            String[] parts = text.split(character, 2);
            byte[] before = parts[0].getBytes(StandardCharsets.UTF_8);
            byte[] one = character.getBytes(StandardCharsets.ISO_8859_1);
            byte[] after = parts[1].getBytes(StandardCharsets.UTF_8);
            try (var out = Files.newOutputStream(file(file))) {
                out.write(before);
                out.write(one);
                out.write(after);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    InputCopy delete(String file) {
        try {
            Files.delete(file(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    private static List<String> cells(String line) {
        return CsvReader.builder().ofSingleCsvRecord(line).getFields();
    }

    private static String written(List<String> cells) {
        StringWriter line = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(line)) {
            writer.writeRecord(cells);
        } catch (IOException neverHere) {
            throw new UncheckedIOException(neverHere);
        }
        return line.toString().stripTrailing();
    }

    private static List<String> communes() {
        Set<String> named = new HashSet<>();
        CsvFile.forEach(DATA.resolve("schools.csv"), row -> named.add(row.text("commune_code")));
        CsvFile.forEach(DATA.resolve("regions.csv"), row -> named.add(row.text("chef_lieu_code")));
        try (Stream<String> lines = Files.lines(REFERENCE.resolve("communes.csv"))) {
            return lines.filter(line -> line.startsWith("insee_code") || named.contains(line.substring(0, 5)))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
