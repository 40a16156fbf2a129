package fr.etabli.api;

import fr.etabli.vocabulary.Cursor;
import fr.etabli.vocabulary.EtabliException;
import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the cursors in a document, wherever they stand: literals and variables, nested fields and fragments. */
@SuppressWarnings("rawtypes") // as GraphQL Java declares its visitor
final class DocumentCursors {

    private static final Set<String> ARGUMENTS = Set.of("after", "before");

    private DocumentCursors() {}

    static List<Cursor> of(ExecutionContext execution) {
        List<Cursor> cursors = new ArrayList<>();
        List<Node> roots = new ArrayList<>(execution.getFragmentsByName().values());
        roots.add(execution.getOperationDefinition());
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            public TraversalControl visitArgument(Argument argument, TraverserContext<Node> context) {
                                if (ARGUMENTS.contains(argument.getName())) {
                                    add(cursors, text(argument, execution));
                                }
                                return TraversalControl.CONTINUE;
                            }
                        },
                        roots);
        return cursors;
    }

    private static @Nullable Object text(Argument argument, ExecutionContext execution) {
        if (argument.getValue() instanceof VariableReference variable) {
            return execution.getCoercedVariables().get(variable.getName());
        }
        return argument.getValue() instanceof StringValue literal ? literal.getValue() : null;
    }

    private static void add(List<Cursor> cursors, @Nullable Object text) {
        try {
            if (text instanceof String cursor) {
                cursors.add(Cursor.decode(cursor));
            }
        } catch (EtabliException notOurs) {
            // The field that takes it refuses it, and says where it stands.
        }
    }
}
