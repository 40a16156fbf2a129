package fr.etabli.api;

import fr.etabli.vocabulary.Page;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Map;

/** How many times a field's value may stand in the answer for each time that the field does. */
final class ListLength {

    private ListLength() {}

    static long of(QueryVisitorFieldEnvironment field) {
        GraphQLFieldDefinition definition = field.getFieldDefinition();
        Map<String, Object> arguments = field.getArguments();
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(definition.getType());
        if (isConnection(type)) {
            return asked(arguments, Page.DEFAULT_SIZE);
        }
        if (!(type instanceof GraphQLList) || isConnection(field.getParentType())) {
            return 1;
        }
        return arguments.get("ids") instanceof Collection<?> ids ? ids.size() : asked(arguments, assumed(definition));
    }

    /** As its {@code @listSize} says; without one no longer than a page. */
    static long assumed(GraphQLFieldDefinition field) {
        GraphQLAppliedDirective size = field.getAppliedDirective(DocumentCost.LIST_SIZE);
        return size != null && size.getArgument("assumedSize").getValue() instanceof Number number
                ? number.longValue()
                : Page.MAX_SIZE;
    }

    /** The lists of a connection are as long as the page asked for, which is counted with the connection itself. */
    static boolean isConnection(GraphQLType type) {
        return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLNamedType named
                && named.getName().endsWith("Connection");
    }

    private static long asked(Map<String, Object> arguments, long otherwise) {
        if (arguments.get("first") instanceof Number first) {
            return Math.max(1, first.longValue());
        }
        return arguments.get("last") instanceof Number last ? Math.max(1, last.longValue()) : otherwise;
    }
}
