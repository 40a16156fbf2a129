package fr.etabli.index;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;

/** Elasticsearch gave no sign of life, which is another thing than a question that takes long. */
final class Silence extends EtabliException {

    private static final long serialVersionUID = 1L;

    Silence(Throwable late) {
        super(ErrorCode.UNAVAILABLE, "The index does not answer right now. Try again in a moment.", late);
    }
}
