package fr.etabli.api;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * An answer as it is sent.
 *
 * @param body   JSON in UTF-8, without extensions
 * @param status under {@link AnswerType#GRAPHQL}
 * @param whole  whether it bears no errors, so that it is right for whoever asks the same of the same data
 * @param cost   of the document, as {@link DocumentCost} counts; 0 where it was refused before that was known
 * @param outcome the code of its first error, or {@link Tally#OK}
 * @param fields those of {@code Query} that it answers, each once
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(byte[] body, HttpStatus status, boolean whole, long cost, String outcome, List<String> fields) {

    /** What is no fault of the GraphQL keeps its status under both. */
    private static final Set<HttpStatus> ALWAYS = Set.of(HttpStatus.CONTENT_TOO_LARGE, HttpStatus.TOO_MANY_REQUESTS);

    HttpStatus status(AnswerType type) {
        return type == AnswerType.GRAPHQL || ALWAYS.contains(status) ? status : HttpStatus.OK;
    }
}
