package fr.etabli.vocabulary;

import java.util.Optional;
import org.slf4j.MDC;

/**
 * The number of the request that this thread answers: in every line that is logged meanwhile, in the header
 * {@link #HEADER} of the answer, and in what people are told who may want to report a failure.
 */
public final class RequestId {

    /** The header that bears it. */
    public static final String HEADER = "X-Request-Id";

    /** Under which lines of the log bear it. */
    public static final String KEY = "requestId";

    private RequestId() {}

    /** That of the request which this thread answers; empty in jobs. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }
}
