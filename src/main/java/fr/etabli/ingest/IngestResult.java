package fr.etabli.ingest;

import fr.etabli.vocabulary.Generation;

/**
 * What came of an ingest.
 *
 * @param generation what is served now; the pinned generation where {@link Outcome#PINNED}
 */
public record IngestResult(Outcome outcome, Generation generation) {

    public enum Outcome {
        /** A generation was made and is served. */
        LOADED,
        /** The generation that the input makes was served already. */
        UNCHANGED,
        /** The generation that the input makes was kept from before, and is served again. */
        RESTORED,
        /** Nothing was done, for a rollback has pinned what is served. */
        PINNED
    }
}
