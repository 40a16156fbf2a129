package fr.etabli.publish;

import fr.etabli.extract.Checksum;
import fr.etabli.extract.RowFormat;
import fr.etabli.extract.RowFormats;
import fr.etabli.extract.Table;
import fr.etabli.extract.Tables;
import fr.etabli.index.Generations;
import fr.etabli.vocabulary.ExportFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.util.StreamUtils;

/**
 * Turns written files into a publication: compresses each that is text, reads it back from its compressed form, compares its
 * rows with the index, and notes size and checksum; then lets the companions tell of them.
 */
final class Sealing {

    private static final String SUMS = "SHA256SUMS";

    private final Generations generations;
    private final RowFormats formats;
    private final List<Companion> companions;

    Sealing(Generations generations, RowFormats formats, List<Companion> companions) {
        this.generations = generations;
        this.formats = formats;
        this.companions = companions;
    }

    /**
     * @param folder where the files of all tables have been written
     * @param run    what they were written for
     * @return what lies there now
     * @throws IOException where a file is not what it should be
     */
    List<PublishedFile> seal(Path folder, PublishRun run) throws IOException {
        List<PublishedFile> files = new ArrayList<>();
        for (Table<?> table : Tables.ALL) {
            long expected = generations.count(run.generation(), table.kind());
            for (ExportFormat format : table.formats()) {
                files.add(sealed(folder.resolve(table.fileName(format)), table, format, expected));
                run.progress().checkedFile();
            }
        }
        Draft draft = new Draft(folder, run, files);
        for (Companion companion : companions) {
            companion.write(draft);
        }
        files.add(sums(folder, files));
        return files;
    }

    private PublishedFile sealed(Path file, Table<?> table, ExportFormat format, long expected) throws IOException {
        String sum = format.isText() ? compress(file) : checksum(file);
        RowFormat.Rows rows = readBack(file, table, format, sum);
        if (rows.held() + rows.leftOut() != expected) {
            throw new IOException(file.getFileName() + " accounts for " + (rows.held() + rows.leftOut())
                    + " rows, but the index holds " + expected + ".");
        }
        return new PublishedFile(
                table.fileName(format),
                table.slug(),
                format,
                format.mediaType(),
                Files.size(file),
                sum,
                rows.held(),
                format.isText());
    }

    /** @return the checksum of the uncompressed bytes */
    static String compress(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Checksum.begin());
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed(file)), 1 << 16)) {
            in.transferTo(out);
            return Checksum.text(in.getMessageDigest().digest());
        }
    }

    static String checksum(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Checksum.begin())) {
            StreamUtils.drain(in);
            return Checksum.text(in.getMessageDigest().digest());
        }
    }

    private RowFormat.Rows readBack(Path file, Table<?> table, ExportFormat format, String sum) throws IOException {
        try (DigestInputStream in = new DigestInputStream(open(file, format), Checksum.begin())) {
            RowFormat.Rows rows = formats.get(format).read(table, StreamUtils.nonClosing(in));
            StreamUtils.drain(in);
            if (!Checksum.text(in.getMessageDigest().digest()).equals(sum)) {
                throw new IOException("What was read is not what had been written.");
            }
            return rows;
        } catch (IOException | RuntimeException broken) {
            throw new IOException(file.getFileName() + " cannot be read back: " + broken.getMessage(), broken);
        }
    }

    /** What is sent: where there is a compressed form, what that holds. */
    private static InputStream open(Path file, ExportFormat format) throws IOException {
        InputStream bytes =
                new BufferedInputStream(Files.newInputStream(format.isText() ? compressed(file) : file), 1 << 16);
        return format.isText() ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    static Path compressed(Path file) {
        return file.resolveSibling(file.getFileName() + ".gz");
    }

    /** As {@code sha256sum} writes them and {@code sha256sum -c} reads them. */
    private static PublishedFile sums(Path folder, List<PublishedFile> files) throws IOException {
        String text = files.stream()
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve(SUMS), text);
        return new PublishedFile(
                SUMS, null, null, "text/plain", Files.size(file), Checksum.of(Files.readAllBytes(file)), null, false);
    }
}
