package fr.etabli.api;

import graphql.ExecutionResult;
import graphql.GraphQLError;

/**
 * Tells an answer of which nothing is left, through no fault of the client, as one that was never run. GraphQL over HTTP
 * wants 2xx wherever there is {@code data}, even {@code null}; only without it may the status say what a client, a proxy
 * or whoever watches the hub goes by: that it is worth trying again.
 */
final class Losses {

    private static final int OURS = 500;

    private Losses() {}

    static ExecutionResult told(ExecutionResult result) {
        return isTotal(result)
                ? ExecutionResult.newExecutionResult()
                        .errors(result.getErrors().stream().map(Losses::ofAll).toList())
                        .extensions(result.getExtensions())
                        .build()
                : result;
    }

    private static boolean isTotal(ExecutionResult result) {
        return result.isDataPresent()
                && result.getData() == null
                && result.getErrors().stream().allMatch(Losses::isOurs);
    }

    private static boolean isOurs(GraphQLError error) {
        return error instanceof CodedError coded && coded.code().status() >= OURS;
    }

    /** Without a path: there is no answer for it to lead into. */
    private static GraphQLError ofAll(GraphQLError error) {
        return error instanceof CodedError coded
                ? new CodedError(coded.code(), coded.message(), coded.locations(), null)
                : error;
    }
}
