package fr.etabli.api;

import graphql.ExecutionResult;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;

/**
 * What is told of a document that is run, in metrics and traces: which one of ours it is, and whether it failed through a
 * fault of ours. The name that a client gives its operation is not told, for it may say anything.
 */
final class DocumentObservation extends DefaultExecutionRequestObservationConvention {

    private static final String OUTCOME = "graphql.outcome";
    private static final int OURS = 500;

    private final DocumentNames names;

    DocumentObservation(DocumentNames names) {
        this.names = names;
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ExecutionRequestObservationContext context) {
        return super.getLowCardinalityKeyValues(context).and(KeyValue.of("graphql.document", name(context)));
    }

    @Override
    protected KeyValue outcome(ExecutionRequestObservationContext context) {
        return isOurs(context.getExecutionResult()) ? KeyValue.of(OUTCOME, "INTERNAL_ERROR") : super.outcome(context);
    }

    @Override
    protected KeyValue operationName(ExecutionRequestObservationContext context) {
        return KeyValue.of("graphql.operation.name", name(context));
    }

    private String name(ExecutionRequestObservationContext context) {
        return names.of(
                context.getExecutionInput().getQuery(),
                context.getExecutionInput().getExtensions());
    }

    private static boolean isOurs(@Nullable ExecutionResult result) {
        return result != null
                && result.getErrors().stream()
                        .anyMatch(error -> error instanceof CodedError coded
                                && coded.code().status() >= OURS);
    }
}
