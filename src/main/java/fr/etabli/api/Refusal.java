package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request that is refused before any GraphQL is run. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final ErrorCode code;

    Refusal(HttpStatus status, ErrorCode code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    Refusal(HttpStatus status, String message) {
        this(status, ErrorCode.INVALID_DOCUMENT, message);
    }

    ErrorCode code() {
        return code;
    }

    static Refusal badRequest(String message) {
        return new Refusal(HttpStatus.BAD_REQUEST, message);
    }

    static Refusal badArgument(String message) {
        return new Refusal(HttpStatus.BAD_REQUEST, ErrorCode.BAD_ARGUMENT, message);
    }

    /** A persisted query that is not known is part of its protocol, whose clients expect 200 under JSON. */
    HttpStatus status(AnswerType type) {
        boolean expected = code == ErrorCode.PERSISTED_QUERY_NOT_FOUND && type == AnswerType.JSON;
        return expected ? HttpStatus.OK : status;
    }

    /** The body that tells it. */
    Map<String, Object> toSpecification() {
        return Map.of(
                "errors",
                List.of(CodedError.of(code, String.valueOf(getMessage())).toSpecification()));
    }
}
