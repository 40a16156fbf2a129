package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.UnknownOperationException;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Gives each error of GraphQL Java's own making one of our codes, and says what to do. */
final class ErrorCodes extends SimplePerformantInstrumentation {

    private static final String READ_THE_SCHEMA =
            " The schema is at /graphql/schema.graphqls, an explorer at /graphiql.";

    /** Errors of validation that are about a value, not about the document. */
    private static final Set<ValidationErrorType> ABOUT_VALUES = Set.of(
            ValidationErrorType.WrongType,
            ValidationErrorType.BadValueForDefaultArg,
            ValidationErrorType.NullValueForNonNullArgument);

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        ExecutionResult coded = result.getErrors().isEmpty()
                ? result
                : result.transform(builder -> builder.errors(
                        result.getErrors().stream().map(ErrorCodes::coded).toList()));
        return CompletableFuture.completedFuture(Losses.told(coded));
    }

    private static GraphQLError coded(GraphQLError error) {
        if (error instanceof CodedError) {
            return error;
        }
        ErrorCode code = code(error);
        return switch (code) {
            case INVALID_DOCUMENT, BAD_ARGUMENT ->
                CodedError.at(error, code, sentence(error.getMessage()) + READ_THE_SCHEMA);
            case TOO_COMPLEX -> CodedError.at(error, code, sentence(error.getMessage()) + " Ask for less at once.");
            default -> CodedError.at(error, code, Faults.internal(error).message());
        };
    }

    private static ErrorCode code(GraphQLError error) {
        if (isAboutSize(error)) {
            return ErrorCode.TOO_COMPLEX;
        }
        if (error instanceof UnknownOperationException
                || error.getErrorType() == ErrorType.InvalidSyntax
                || error.getErrorType() == ErrorType.OperationNotSupported) {
            return ErrorCode.INVALID_DOCUMENT;
        }
        if (error instanceof ValidationError invalid) {
            return invalid.getValidationErrorType() instanceof ValidationErrorType type && ABOUT_VALUES.contains(type)
                    ? ErrorCode.BAD_ARGUMENT
                    : ErrorCode.INVALID_DOCUMENT;
        }
        // What is left of this class concerns the values of variables.
        return error.getErrorType() == ErrorType.ValidationError ? ErrorCode.BAD_ARGUMENT : ErrorCode.INTERNAL_ERROR;
    }

    private static boolean isAboutSize(GraphQLError error) {
        boolean tooLongToRead = error.getErrorType() == ErrorType.InvalidSyntax
                && String.valueOf(error.getMessage()).contains("parsing has been cancelled");
        return tooLongToRead
                || error instanceof AbortExecutionException
                || error instanceof GoodFaithIntrospection.BadFaithIntrospectionError
                || error.getErrorType() == ErrorType.ExecutionAborted;
    }

    private static String sentence(@Nullable String message) {
        String text = message == null ? "The request cannot be read" : message.strip();
        return text.endsWith(".") || text.endsWith("!") ? text : text + ".";
    }
}
