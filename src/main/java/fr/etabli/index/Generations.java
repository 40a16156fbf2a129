package fr.etabli.index;

import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.ServedData;
import java.time.Instant;
import java.util.Optional;

/** The generations that Elasticsearch holds, and which of them is served. */
public interface Generations extends ServedData {

    /** The generation being served, read anew from Elasticsearch. */
    Optional<Manifest> served();

    /**
     * Since when the generation being served has been served without a break, to the second. Pointing at it again, as
     * the end of a pin does, changes nothing. Empty where the hub that began to serve it did not write that down.
     */
    Optional<Instant> servedSince();

    /** The generation kept beside the one being served. */
    Optional<Manifest> kept();

    /** The generation that is served until it is unpinned, whatever is ingested. */
    Optional<Generation> pinned();

    /** Removes whatever interrupted ingests left: every generation that is neither served, kept nor pinned. */
    void clearLeftovers();

    /** Makes the empty indices of a generation that is not in use, after clearing leftovers. */
    void create(Generation generation);

    /** Makes all that was written to a generation readable, and lasting. */
    void refresh(Generation generation);

    /** Makes the copies of a loaded generation that the settings ask for, so that it outlives the loss of a node. */
    void copy(Generation generation);

    /** The number of readable documents of one kind. */
    long count(Generation generation, Kind kind);

    /** Writes the manifest, which makes the generation a whole one. */
    void seal(Manifest manifest);

    /**
     * Serves a whole generation from now on, keeps the one served until now, and removes all others.
     *
     * @throws IllegalStateException where another generation is pinned, or this one is not whole
     */
    void serve(Generation generation);

    /**
     * The same, as the holder of a lease: where another hub has overtaken this one, nothing changes.
     *
     * @throws LeaseException where that is so
     */
    void serve(Generation generation, Lease lease);

    /** Serves the kept generation again and pins it; empty where none is kept. */
    Optional<Manifest> rollBack();

    void unpin();
}
