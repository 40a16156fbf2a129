package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.RequestId;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.validation.BindException;

/** Says what went wrong in words that help the client; what only helps us goes to the log. */
final class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /** The error without a place. */
    static CodedError coded(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof EtabliException refusal) {
            return CodedError.of(refusal.code(), String.valueOf(refusal.getMessage()));
        }
        if (cause instanceof BindException unbound) {
            return CodedError.of(
                    ErrorCode.BAD_ARGUMENT,
                    "An argument cannot be read" + places(unbound) + ". The schema says what it takes.");
        }
        return internal(cause);
    }

    /** What the binder itself says names our classes. */
    private static String places(BindException unbound) {
        return unbound.getFieldErrors().stream()
                .map(one -> "`" + one.getField() + "`")
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .map(names -> ": " + names)
                .orElse("");
    }

    /** An error that tells nothing but the number under which the log tells the rest. */
    static CodedError internal(Object fault) {
        String number =
                RequestId.current().orElseGet(() -> UUID.randomUUID().toString().substring(0, 8));
        if (fault instanceof Throwable thrown) {
            log.error("Fault {}", number, thrown);
        } else {
            log.error("Fault {}: {}", number, fault);
        }
        return CodedError.of(
                ErrorCode.INTERNAL_ERROR,
                "Something went wrong on our side. If it does again, tell us this number: " + number + ".");
    }
}
