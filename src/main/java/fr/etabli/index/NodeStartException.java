package fr.etabli.index;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;

/** The private node could not be started; the message says why and what to do. */
public class NodeStartException extends EtabliException {

    private static final long serialVersionUID = 1L;

    NodeStartException(String message) {
        super(ErrorCode.UNAVAILABLE, message);
    }

    NodeStartException(String message, Throwable cause) {
        super(ErrorCode.UNAVAILABLE, message, cause);
    }
}
