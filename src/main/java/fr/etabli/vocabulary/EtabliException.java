package fr.etabli.vocabulary;

import org.jspecify.annotations.Nullable;

/** A refusal in words for the person who asked: what was wrong, where, and what to do. */
public class EtabliException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String parameter;

    public EtabliException(ErrorCode code, String message) {
        this(code, message, null, null);
    }

    public EtabliException(ErrorCode code, String message, Throwable cause) {
        this(code, message, cause, null);
    }

    private EtabliException(ErrorCode code, String message, @Nullable Throwable cause, @Nullable String parameter) {
        super(message, cause);
        this.code = code;
        this.parameter = parameter;
    }

    /** The same refusal for what stands in an address under this name. */
    public EtabliException about(String parameter) {
        return new EtabliException(code, String.valueOf(getMessage()), getCause(), parameter);
    }

    /** What is at fault, by its name in an address; null where it is nothing that an address says. */
    public @Nullable String parameter() {
        return parameter;
    }

    public ErrorCode code() {
        return code;
    }
}
