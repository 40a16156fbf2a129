package fr.etabli.vocabulary;

/** A refusal in words for the person who asked: what was wrong, where, and what to do. */
public class EtabliException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public EtabliException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public EtabliException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
