package fr.etabli.ingest;

import fr.etabli.input.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two folders that an ingest reads.
 *
 * @param data      tables of schools, trades and figures
 * @param reference tables and outlines of the geography
 */
record Input(Path data, Path reference) {

    private static final List<String> READ = List.of(".csv", ".geojson");

    /** A table of {@link #data}, row by row; to be closed. */
    TableRows rows(String table) {
        return TableRows.open(data.resolve(table));
    }

    TableRows communes() {
        return TableRows.open(reference.resolve("communes.csv"));
    }

    /** A small table of {@link #data}, whole, in the order of its rows. */
    <T> List<T> all(String table, Function<Row, T> reading) {
        try (TableRows rows = rows(table)) {
            return rows.stream().map(reading).toList();
        }
    }

    /** The SHA-256 of each file, by folder and name: where the folders lie makes no difference. */
    SortedMap<String, String> digests() {
        SortedMap<String, String> digests = new TreeMap<>();
        digest(data, "data/", digests);
        digest(reference, "reference/", digests);
        return digests;
    }

    private static void digest(Path folder, String name, SortedMap<String, String> digests) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> read = files.filter(file ->
                            READ.stream().anyMatch(end -> file.toString().endsWith(end)))
                    .collect(Collectors.toList());
            for (Path file : read) {
                digests.put(name + file.getFileName(), sha256(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", unreadable);
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
