package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a document costs, refuses it where that is too much, and adds it to the extensions of the answer: it is
 * the same whenever the same is asked. {@link CostReport} puts what differs beside it.
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
        pay(execution, cost);
        return super.beginExecuteOperation(parameters, state);
    }

    private static void pay(ExecutionContext execution, DocumentCost cost) {
        Purse purse = execution.getGraphQLContext().get(Purse.KEY);
        try {
            if (purse != null) {
                purse.pay(cost.total());
            }
        } catch (EtabliException spent) {
            throw Faults.coded(spent).asAbort();
        }
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
        long cost = parameters.getGraphQLContext().getOrDefault(KEY, 0L);
        return CompletableFuture.completedFuture(result.transform(answer -> answer.addExtension(EXTENSION, cost)));
    }
}
