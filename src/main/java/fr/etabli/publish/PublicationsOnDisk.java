package fr.etabli.publish;

import fr.etabli.index.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Publications as folders. Each is read once, for it never changes. */
final class PublicationsOnDisk implements PublicationStore {

    private static final Logger log = LoggerFactory.getLogger(PublicationsOnDisk.class);

    private final PublicationFolders folders;
    private final Map<Version, Optional<Publication>> known = new ConcurrentHashMap<>();

    PublicationsOnDisk(PublicationFolders folders) {
        this.folders = folders;
    }

    @Override
    public String name() {
        return folders.name();
    }

    @Override
    public FolderLock lock() throws IOException {
        return folders.lock();
    }

    @Override
    public List<Version> versions() {
        return folders.versions();
    }

    @Override
    public Path writing(Version version) {
        return folders.writing(version);
    }

    @Override
    public void clear() throws IOException {
        folders.clear();
    }

    @Override
    public void issue(Version version) throws IOException {
        folders.issue(version);
    }

    @Override
    public void follow(Version version) throws IOException {
        folders.follow(version);
    }

    @Override
    public void keepNewest(int count) throws IOException {
        folders.keepNewest(count);
    }

    @Override
    public List<Publication> list() {
        List<Version> versions = folders.versions();
        known.keySet().retainAll(versions);
        return versions.stream()
                .flatMap(version -> publication(version).stream())
                .toList();
    }

    @Override
    public Optional<Publication> latest() {
        return folders.versions().stream()
                .flatMap(version -> publication(version).stream())
                .findFirst();
    }

    @Override
    public Optional<Publication> find(String version) {
        return Version.parse(version)
                .filter(known -> Files.isDirectory(folders.of(known)))
                .flatMap(this::publication);
    }

    @Override
    public boolean isRemoved(String version) {
        return Version.parse(version).filter(folders::isRemoved).isPresent();
    }

    @Override
    public Path path(Publication publication, PublishedFile file) {
        return folders.of(Version.of(publication.version())).resolve(file.name());
    }

    private Optional<Publication> publication(Version version) {
        return known.computeIfAbsent(version, this::read);
    }

    /** A folder that somebody has touched is no publication any more. */
    private Optional<Publication> read(Version version) {
        try {
            Publication publication = PublicationJson.read(folders.of(version));
            for (PublishedFile file : publication.files()) {
                if (Files.size(path(publication, file)) != file.bytes()) {
                    throw new IOException(file.name() + " is not " + file.bytes() + " bytes long");
                }
            }
            return Optional.of(publication);
        } catch (IOException | JacksonException broken) {
            log.warn("{} is no whole publication and is left aside: {}", folders.of(version), broken.toString());
            return Optional.empty();
        }
    }
}
