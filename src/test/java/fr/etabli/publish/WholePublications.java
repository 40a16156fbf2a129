package fr.etabli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.extract.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A directory of publications, looked at from outside: as those who copy or serve it see it. */
record WholePublications(Path root) {

    /**
     * What lies there, after a look at each file: all that {@code SHA256SUMS} lists is there as it says, nothing else is,
     * and {@code latest} leads to one of the versions.
     *
     * @return each version and its list of checksums
     */
    Map<String, String> verified() throws IOException {
        Map<String, String> versions = new TreeMap<>();
        for (String name : names()) {
            if (Version.parse(name).isPresent()) {
                versions.put(name, verified(root.resolve(name)));
            } else {
                assertThat(name).matches("latest|\\.lock|\\.latest|\\.writing-.*");
            }
        }
        assertThat(new PublicationsOnDisk(new PublicationFolders(root)).list())
                .extracting(Publication::version)
                .containsExactlyInAnyOrderElementsOf(versions.keySet());
        if (Files.exists(root.resolve("latest"))) {
            assertThat(versions).containsKey(latest());
        }
        return versions;
    }

    /** The version that the link leads to. */
    String latest() throws IOException {
        return name(root.resolve("latest").toRealPath());
    }

    Set<String> names() throws IOException {
        return names(root);
    }

    boolean isBeingWritten() throws IOException {
        return Files.exists(root) && names().stream().anyMatch(name -> name.startsWith(".writing-"));
    }

    private static String verified(Path version) throws IOException {
        String list = Files.readString(version.resolve("SHA256SUMS"));
        Map<String, String> sums = list.lines()
                .map(line -> line.split(" {2}", 2))
                .collect(Collectors.toMap(words -> words[1], words -> words[0]));
        Set<String> expected = new TreeSet<>(Set.of("SHA256SUMS", "publication.json"));
        for (Map.Entry<String, String> file : sums.entrySet()) {
            Path plain = version.resolve(file.getKey());
            Path zipped = version.resolve(file.getKey() + ".gz");
            expected.add(file.getKey());
            assertThat(Checksum.of(Files.readAllBytes(plain)))
                    .as(plain.toString())
                    .isEqualTo(file.getValue());
            if (Files.exists(zipped)) {
                expected.add(name(zipped));
                assertThat(Checksum.of(unzipped(zipped))).as(zipped.toString()).isEqualTo(file.getValue());
            }
        }
        assertThat(names(version)).isEqualTo(expected);
        return list;
    }

    private static byte[] unzipped(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            List<String> names = entries.map(WholePublications::name).toList();
            return new TreeSet<>(names);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
