package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Refuses questions with too many variables, or too long ones, before anything is worked out from them. */
final class VariableLimits {

    private final int most;
    private final int longest;

    /**
     * @param most    how many there may be
     * @param longest how long their values may be together: characters of texts and names, one for anything else
     */
    VariableLimits(int most, int longest) {
        this.most = most;
        this.longest = longest;
    }

    void check(Question question) {
        Map<String, ?> variables = question.variables();
        if (variables.size() > most) {
            throw tooLarge("There are " + variables.size() + " variables, and at most " + most + " are taken.");
        }
        long length = length(variables);
        if (length > longest) {
            throw tooLarge("The variables are " + length + " characters long together, and at most " + longest
                    + " are taken: ask in several requests, each with some of the values.");
        }
    }

    /** Jackson has seen to it that values are not nested too deep to be walked through. */
    private static long length(@Nullable Object value) {
        if (value instanceof String text) {
            return 1L + text.length();
        }
        if (value instanceof Map<?, ?> members) {
            return 1 + length(members.keySet()) + length(members.values());
        }
        return value instanceof Collection<?> elements
                ? elements.stream().mapToLong(VariableLimits::length).sum()
                : 1;
    }

    private static Refusal tooLarge(String message) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, ErrorCode.TOO_LARGE, message);
    }
}
