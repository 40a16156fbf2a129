package fr.etabli.api;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notes which fields of {@code Query} a document asks for; it has been validated, so they are those of the schema. */
final class RootFields extends SimplePerformantInstrumentation {

    private static final String KEY = RootFields.class.getName();

    /** In the order of their names, each once; none where the document was refused before. */
    static List<String> of(GraphQLContext context) {
        return Optional.<List<String>>ofNullable(context.get(KEY)).orElse(List.of());
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        execution
                .getGraphQLContext()
                .put(
                        KEY,
                        names(execution.getOperationDefinition().getSelectionSet(), execution)
                                .distinct()
                                .sorted()
                                .toList());
        return super.beginExecuteOperation(parameters, state);
    }

    private static Stream<String> names(@Nullable SelectionSet set, ExecutionContext execution) {
        return set == null ? Stream.of() : set.getSelections().stream().flatMap(one -> names(one, execution));
    }

    private static Stream<String> names(Selection<?> selection, ExecutionContext execution) {
        if (selection instanceof Field field) {
            return Stream.of(field.getName());
        }
        if (selection instanceof InlineFragment fragment) {
            return names(fragment.getSelectionSet(), execution);
        }
        FragmentDefinition fragment = selection instanceof FragmentSpread spread
                ? execution.getFragmentsByName().get(spread.getName())
                : null;
        return fragment == null ? Stream.of() : names(fragment.getSelectionSet(), execution);
    }
}
