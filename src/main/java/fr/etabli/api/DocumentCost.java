package fr.etabli.api;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.ExecutionContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to a document may cost. A field costs one, and what is below it as many times as it may stand in the
 * answer. A field of the query itself costs {@value #QUESTION} more: it may cost a request to Elasticsearch, and aliases
 * could repeat it at will. What tells of the schema itself costs one a field: it is in memory, and its size is known.
 *
 * @param total     the sum, {@value #MOST} at most
 * @param costliest the fields from the query down to the list that the sum owes most to, such as
 *                  {@code schools.nodes.outcomes}
 * @param length    how many elements that list was counted with
 */
record DocumentCost(long total, String costliest, long length) {

    static final String LIST_SIZE = "listSize";
    static final int QUESTION = 500;

    /** More than any limit may be, and so little that no product of two such numbers overflows. */
    static final long MOST = 1_000_000_000;

    /** What stands below a field: its cost, and the field of it that costs most. */
    private record Below(long cost, @Nullable Part costliest) {

        static final Below NOTHING = new Below(0, null);

        Below and(Part part) {
            boolean more = costliest == null || part.cost() > costliest.cost();
            return new Below(Math.min(MOST, cost + part.cost()), more ? part : costliest);
        }
    }

    private record Part(String name, long times, long cost, Below below) {}

    static DocumentCost of(ExecutionContext execution) {
        Map<QueryVisitorFieldEnvironment, Below> open = new HashMap<>();
        Below[] query = {Below.NOTHING};
        QueryTraverser.newQueryTraverser()
                .schema(execution.getGraphQLSchema())
                .document(execution.getDocument())
                .operationName(execution.getExecutionInput().getOperationName())
                .coercedVariables(execution.getCoercedVariables())
                .build()
                .visitPostOrder(new QueryVisitorStub() {
                    @Override
                    public void visitField(QueryVisitorFieldEnvironment field) {
                        Below below = open.remove(field);
                        Part part = part(field, below == null ? Below.NOTHING : below);
                        QueryVisitorFieldEnvironment parent = field.getParentEnvironment();
                        if (parent == null) {
                            query[0] = query[0].and(part);
                        } else {
                            open.merge(parent, Below.NOTHING.and(part), (one, other) -> one.and(part));
                        }
                    }
                });
        return of(query[0]);
    }

    private static DocumentCost of(Below query) {
        StringBuilder path = new StringBuilder();
        String costliest = "";
        long length = 1;
        for (Part part = query.costliest(); part != null; part = part.below().costliest()) {
            path.append(path.isEmpty() ? "" : ".").append(part.name());
            if (part.times() > 1) {
                costliest = path.toString();
                length = part.times();
            }
        }
        return new DocumentCost(query.cost(), costliest, length);
    }

    private static Part part(QueryVisitorFieldEnvironment field, Below below) {
        boolean ofTheQuery = field.getParentEnvironment() == null;
        boolean ofTheSchema = isIntrospection(field);
        long times = ofTheSchema ? 1 : ListLength.of(field);
        long own = ofTheQuery && !ofTheSchema ? 1 + QUESTION : 1;
        return new Part(field.getField().getName(), times, Math.min(MOST, own + below.cost() * times), below);
    }

    private static boolean isIntrospection(QueryVisitorFieldEnvironment field) {
        return field.getField().getName().startsWith("__")
                || field.getFieldsContainer().getName().startsWith("__");
    }
}
