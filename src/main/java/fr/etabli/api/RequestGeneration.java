package fr.etabli.api;

import fr.etabli.vocabulary.Cursor;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.ServedData;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settles which generation a request reads, all of it, before any of it is read: the one being served, or the one that
 * the cursors in the document were made in. Fields find it in the GraphQL context under {@value #KEY}.
 */
final class RequestGeneration extends SimplePerformantInstrumentation {

    static final String KEY = "generation";

    /** Under which the context may bear the generation that the request found served, so that no swap comes between. */
    static final String SERVED = "servedGeneration";

    private final ServedData served;

    RequestGeneration(ServedData served) {
        this.served = served;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        if (!readsSchemaOnly(execution)) {
            try {
                execution.getGraphQLContext().put(KEY, generation(execution));
            } catch (EtabliException refusal) {
                throw Faults.coded(refusal).asAbort();
            }
        }
        return super.beginExecuteOperation(parameters, state);
    }

    /** Explorers must be able to show the schema before any data has been loaded. */
    private static boolean readsSchemaOnly(ExecutionContext execution) {
        return execution.getOperationDefinition().getSelectionSet().getSelections().stream()
                .allMatch(selection ->
                        selection instanceof Field field && field.getName().startsWith("__"));
    }

    private Generation generation(ExecutionContext execution) {
        Set<Generation> asked =
                DocumentCursors.of(execution).stream().map(Cursor::generation).collect(Collectors.toSet());
        if (asked.size() > 1) {
            throw new EtabliException(
                    ErrorCode.BAD_CURSOR,
                    "These cursors come from different versions of the data, and one request reads one version: use"
                            + " them in separate requests.");
        }
        return asked.isEmpty() ? found(execution) : kept(asked.iterator().next());
    }

    private Generation found(ExecutionContext execution) {
        Generation found = execution.getGraphQLContext().get(SERVED);
        return found == null ? served.current() : found;
    }

    private Generation kept(Generation asked) {
        return served.find(asked.id())
                .orElseThrow(() -> new EtabliException(
                        ErrorCode.STALE_CURSOR,
                        "This cursor was made in a version of the data that is no longer kept. Ask again for the first"
                                + " page, without `after` and `before`, and go on from its cursors."));
    }
}
