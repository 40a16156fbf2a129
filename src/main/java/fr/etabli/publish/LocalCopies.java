package fr.etabli.publish;

import fr.etabli.extract.Checksum;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.StreamUtils;

/**
 * Copies of the files of a store, each made when it is first asked for, by one thread for all who ask. Those that are not
 * compressed are held to their checksums.
 */
final class LocalCopies {

    private static final Logger log = LoggerFactory.getLogger(LocalCopies.class);

    private final Bucket bucket;
    private final PublicationFolders folders;
    private final Map<Path, Copying> copying = new ConcurrentHashMap<>();

    /** What all who wait for one file share: whoever comes first copies it, or fails for all. */
    private static final class Copying {
        private @Nullable IOException failure;
    }

    LocalCopies(Bucket bucket, PublicationFolders folders) {
        this.bucket = bucket;
        this.folders = folders;
    }

    /**
     * Where the copy of a file lies; nothing lies there where the file was removed meanwhile.
     *
     * @throws EtabliException as {@code UNAVAILABLE} where there is no copy yet and the store is out of reach
     */
    Path of(String version, String run, PublishedFile file) {
        Path plain = folders.copy(run).resolve(file.name());
        String from = version + "/" + run + "/" + file.name();
        try {
            fetch(from, plain, file.sha256());
            if (file.compressed()) {
                fetch(from + ".gz", Sealing.compressed(plain), null);
            }
        } catch (NoSuchFileException removedMeanwhile) {
            log.debug("{} was removed while it was asked for", version);
        } catch (IOException failure) {
            log.warn("{} cannot be copied: {}", from, failure.toString());
            throw new EtabliException(
                    ErrorCode.UNAVAILABLE, "This file cannot be fetched right now. Try again in a moment.", failure);
        }
        return plain;
    }

    private void fetch(String name, Path to, @Nullable String sha256) throws IOException {
        if (Files.exists(to)) {
            return;
        }
        Copying one = copying.computeIfAbsent(to, path -> new Copying());
        synchronized (one) {
            if (one.failure != null) {
                throw one.failure;
            }
            try {
                if (!Files.exists(to)) {
                    copy(name, to, sha256);
                }
            } catch (IOException failure) {
                one.failure = failure;
                throw failure;
            } finally {
                copying.remove(to, one);
            }
        }
    }

    private void copy(String name, Path to, @Nullable String sha256) throws IOException {
        Files.createDirectories(to.resolveSibling(""));
        Path aside = to.resolveSibling("." + UUID.randomUUID());
        try {
            bucket.download(name, aside);
            if (sha256 != null && !sha256(aside).equals(sha256)) {
                throw new IOException(bucket.name() + name + " is not what was published.");
            }
            PublicationFolders.force(aside);
            Files.move(aside, to, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Checksum.begin())) {
            StreamUtils.drain(in);
            return Checksum.text(in.getMessageDigest().digest());
        }
    }
}
