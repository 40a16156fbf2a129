package fr.etabli.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What has been published and is still kept. A publication is seen only when it is whole. */
public interface Publications {

    /** All, the newest first. */
    List<Publication> list();

    Optional<Publication> latest();

    Optional<Publication> find(String version);

    /** Whether there once was such a version that is not kept any more, as far as that is known. */
    boolean isRemoved(String version);

    /** Where a file of a publication lies, uncompressed; its compressed form has {@code .gz} added to its name. */
    Path path(Publication publication, PublishedFile file);
}
