package fr.etabli.vocabulary;

import java.util.Optional;

/** The port by which any room learns which generation to read. */
public interface ServedData {

    /**
     * The generation that requests without a cursor read.
     *
     * @throws EtabliException with {@link ErrorCode#UNAVAILABLE} while nothing has been loaded yet
     */
    Generation current();

    /** The generation with this id where it can still be read: the one being served, or the kept one before it. */
    Optional<Generation> find(String id);
}
