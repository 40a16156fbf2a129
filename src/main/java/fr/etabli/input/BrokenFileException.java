package fr.etabli.input;

import org.jspecify.annotations.Nullable;

/** A file that cannot be parsed from some line on. */
public final class BrokenFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final String reason;

    BrokenFileException(String file, long line, String reason, @Nullable Throwable cause) {
        super(file + ", line " + line + ": " + reason, cause);
        this.line = line;
        this.reason = reason;
    }

    /** The line on which the broken record begins. */
    public long line() {
        return line;
    }

    String reason() {
        return reason;
    }
}
