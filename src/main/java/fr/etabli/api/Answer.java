package fr.etabli.api;

import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * An answer as it is sent.
 *
 * @param body   JSON in UTF-8
 * @param status under {@link AnswerType#GRAPHQL}
 * @param whole  whether it bears no errors, so that it is right for whoever asks the same of the same data
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(byte[] body, HttpStatus status, boolean whole) {

    /** What is no fault of the GraphQL keeps its status under both. */
    private static final Set<HttpStatus> ALWAYS = Set.of(HttpStatus.CONTENT_TOO_LARGE, HttpStatus.TOO_MANY_REQUESTS);

    HttpStatus status(AnswerType type) {
        return type == AnswerType.GRAPHQL || ALWAYS.contains(status) ? status : HttpStatus.OK;
    }
}
