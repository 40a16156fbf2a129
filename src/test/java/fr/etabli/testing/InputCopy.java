package fr.etabli.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of the data at hand that a test may change. Of the communes it has those alone that are referred to, so that it
 * is loaded in a moment.
 */
public record InputCopy(Path data, Path reference) {

    public static InputCopy in(Path directory) throws IOException {
        InputCopy copy = new InputCopy(directory.resolve("data"), directory.resolve("reference"));
        copyFiles(Path.of("batch", "data"), copy.data());
        copyFiles(Path.of("batch", "reference"), copy.reference());
        copy.keepUsedCommunes();
        return copy;
    }

    /** Changes a table of the data. */
    public void change(String table, UnaryOperator<String> change) throws IOException {
        Path file = data.resolve(table);
        String before = Files.readString(file);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("The change of " + table + " changes nothing.");
        }
        Files.writeString(file, after);
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private void keepUsedCommunes() throws IOException {
        String users = Files.readString(data.resolve("schools.csv")) + Files.readString(data.resolve("regions.csv"));
        Set<String> words = Stream.of(users.split("[,\n\r]")).collect(Collectors.toSet());
        Path communes = reference.resolve("communes.csv");
        List<String> lines = Files.readAllLines(communes);
        List<String> kept = lines.stream()
                .filter(line -> line.equals(lines.get(0)) || words.contains(line.substring(0, line.indexOf(','))))
                .toList();
        Files.write(communes, kept);
    }
}
