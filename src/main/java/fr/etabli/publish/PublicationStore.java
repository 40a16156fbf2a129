package fr.etabli.publish;

import fr.etabli.index.FolderLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where publications are kept. Each is made in a local folder that nobody sees, and comes to be there in one step: whole or
 * not at all.
 */
interface PublicationStore extends Publications {

    /** The place, by which runs of jobs are told apart. */
    String name();

    /** @throws AlreadyPublishingException where this or another process of this machine holds it */
    FolderLock lock() throws IOException;

    /** The versions that are there, the newest first. */
    List<Version> versions();

    /** The local folder in which a version is made. */
    Path writing(Version version);

    /** Removes what killed runs left behind. */
    void clear() throws IOException;

    /** Makes a written version visible, in one step and for good. */
    void issue(Version version) throws IOException;

    /** Lets {@code latest} follow, for those who read the place without the hub. */
    void follow(Version version) throws IOException;

    /** Removes all but the newest versions; each is noted first, and vanishes in one step. */
    void keepNewest(int count) throws IOException;
}
