package fr.etabli.api;

import graphql.ExecutionResult;
import org.springframework.http.HttpStatus;

/** The HTTP status of an answer under {@code application/graphql-response+json}. */
final class Statuses {

    private Statuses() {}

    /** 200 where there is data, even in part; else whether to correct the request or to try it again. */
    static HttpStatus of(ExecutionResult result) {
        if (result.isDataPresent()) {
            return HttpStatus.OK;
        }
        return result.getErrors().stream()
                .filter(CodedError.class::isInstance)
                .map(error -> HttpStatus.valueOf(((CodedError) error).code().status()))
                .findFirst()
                .orElse(HttpStatus.BAD_REQUEST);
    }
}
