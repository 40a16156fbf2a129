package fr.etabli.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

/**
 * All that looks on while a document is answered, as one instrumentation. GraphQL Java asks each that it knows several times
 * at every field of an answer, and wraps what they say; of these only the effort has anything to say of fields. The
 * observation is of documents alone: timing each name of each school took as long as finding them.
 */
final class Rules extends SimplePerformantInstrumentation {

    private final GraphQlObservationInstrumentation observation;
    private final List<Instrumentation> ofDocuments;
    private final Effort ofFields;

    private record State(InstrumentationState observed, InstrumentationState spent) implements InstrumentationState {

        static State of(@Nullable InstrumentationState state) {
            if (state instanceof State known) {
                return known;
            }
            throw new IllegalStateException("A document is answered that was not begun.");
        }
    }

    /** @param ofDocuments in their order; none keeps a state or looks at fields */
    Rules(GraphQlObservationInstrumentation observation, List<Instrumentation> ofDocuments, Effort ofFields) {
        this.observation = observation;
        this.ofDocuments = ofDocuments;
        this.ofFields = ofFields;
    }

    @Override
    public CompletableFuture<InstrumentationState> createStateAsync(InstrumentationCreateStateParameters parameters) {
        return observation
                .createStateAsync(parameters)
                .thenApply(observed -> new State(observed, ofFields.createState(parameters)));
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        return observation.beginExecution(parameters, State.of(state).observed());
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        ExecutionInput told = observation.instrumentExecutionInput(
                input, parameters, State.of(state).observed());
        for (Instrumentation rule : ofDocuments) {
            told = rule.instrumentExecutionInput(told, parameters, null);
        }
        return told;
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables asked,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        DocumentAndVariables told = asked;
        for (Instrumentation rule : ofDocuments) {
            told = rule.instrumentDocumentAndVariables(told, parameters, null);
        }
        return told;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ofDocuments.forEach(rule -> rule.beginExecuteOperation(parameters, null));
        return observation.beginExecuteOperation(parameters, State.of(state).observed());
    }

    @Override
    public @Nullable FieldFetchingInstrumentationContext beginFieldFetching(
            InstrumentationFieldFetchParameters parameters, @Nullable InstrumentationState state) {
        return ofFields.beginFieldFetching(parameters, State.of(state).spent());
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        CompletableFuture<ExecutionResult> told = CompletableFuture.completedFuture(result);
        for (Instrumentation rule : ofDocuments) {
            told = told.thenCompose(answer -> rule.instrumentExecutionResult(answer, parameters, null));
        }
        return told;
    }
}
