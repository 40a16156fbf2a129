package fr.etabli.search;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The input files as they stand, to count by hand what the index counts by aggregations. */
final class Tables {

    private Tables() {}

    static List<NamedCsvRecord> rows(String table) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Path.of("batch/data/" + table + ".csv"))) {
            return csv.stream().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<NamedCsvRecord> openSchools() {
        return rows("schools").stream()
                .filter(row -> row.getField("status").equals("OPEN"))
                .toList();
    }

    /** The values of a column, by how many rows bear them. */
    static Map<String, Integer> counts(List<NamedCsvRecord> rows, String column) {
        return tally(rows, row -> Stream.of(row.getField(column)));
    }

    static Map<String, Integer> tally(List<NamedCsvRecord> rows, Function<NamedCsvRecord, Stream<String>> values) {
        return rows.stream()
                .flatMap(row -> values.apply(row).distinct())
                .collect(Collectors.toMap(value -> value, value -> 1, Integer::sum, TreeMap::new));
    }

    static List<NamedCsvRecord> programmesOf(String school) {
        return rows("programmes").stream()
                .filter(row -> row.getField("school").equals(school))
                .toList();
    }

    static List<String> list(String cell) {
        return Arrays.stream(cell.split("\\|")).filter(part -> !part.isEmpty()).toList();
    }
}
