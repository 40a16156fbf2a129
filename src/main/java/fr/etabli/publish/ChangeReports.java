package fr.etabli.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What each version changed, in numbers. Each is read once, for it never changes. */
public final class ChangeReports {

    private static final int MOST = 1_000;

    private final Publications publications;
    private final Cache<String, Optional<ChangeReport>> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    ChangeReports(Publications publications) {
        this.publications = publications;
    }

    /** Empty where the version has no such file: it is older than these files are. */
    public Optional<ChangeReport> find(Publication publication) {
        return known.get(
                publication.version(),
                version -> publication.file(ChangesFile.NAME).flatMap(file -> read(publication, file)));
    }

    private Optional<ChangeReport> read(Publication publication, PublishedFile file) {
        try {
            return Optional.of(ChangeReport.read(publications.path(publication, file)));
        } catch (NoSuchFileException removedMeanwhile) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
