package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a document costs, refuses it where that is too much, and says it in {@code extensions.cost}: what is
 * there is the same whenever the same is asked, so that it may be kept with the answer. What differs from one time to the next is added at the edge.
 */
final class CostLimit extends SimplePerformantInstrumentation {

    /** In the extensions of an answer. */
    static final String EXTENSION = "cost";

    /** In the GraphQL context: the document's cost, a {@link Long}. */
    static final String KEY = "etabli.cost";

    private final long most;

    CostLimit(long most) {
        this.most = most;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        DocumentCost cost = DocumentCost.of(execution);
        execution.getGraphQLContext().put(KEY, cost.total());
        if (cost.total() > most) {
            throw CodedError.of(ErrorCode.TOO_COMPLEX, message(cost)).asAbort();
        }
        return super.beginExecuteOperation(parameters, state);
    }

    private String message(DocumentCost cost) {
        String costliest = cost.costliest().isEmpty()
                ? ""
                : " Most of it is for `" + cost.costliest() + "`, a list that is counted with " + cost.length()
                        + " elements: say how many you need (`first`), where it takes that, or ask for fewer fields"
                        + " below it.";
        return "This document costs " + (cost.total() == DocumentCost.MOST ? "more than can be counted" : cost.total())
                + " and may cost " + most + ": one for each field that the answer may hold, and "
                + DocumentCost.QUESTION + " for each field of the query itself." + costliest
                + " Or ask in several requests, or take everything from the files under /open-data/.";
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("document", parameters.getGraphQLContext().getOrDefault(KEY, 0L));
        cost.put("limit", most);
        return CompletableFuture.completedFuture(result.transform(answer -> answer.addExtension(EXTENSION, cost)));
    }
}
