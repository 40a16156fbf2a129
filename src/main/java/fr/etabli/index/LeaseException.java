package fr.etabli.index;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;

/** Another hub does what one hub may do at a time; the message says which one, and what to do. */
public class LeaseException extends EtabliException {

    private static final long serialVersionUID = 1L;

    LeaseException(String message) {
        super(ErrorCode.UNAVAILABLE, message);
    }
}
