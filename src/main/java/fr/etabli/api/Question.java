package fr.etabli.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks over HTTP.
 *
 * @param document   GraphQL; empty where it is named by its hash alone
 * @param operation  which operation of the document; null where it has one
 * @param variables  the values of the operation's variables, as JSON has them
 * @param extensions what else the client says, by name
 */
record Question(
        String document,
        @Nullable String operation,
        Map<String, @Nullable Object> variables,
        Map<String, @Nullable Object> extensions) {

    static Question of(String document, Map<String, @Nullable Object> variables) {
        return new Question(document, null, variables, Map.of());
    }

    Question withDocument(String known) {
        return new Question(known, operation, variables, extensions);
    }
}
