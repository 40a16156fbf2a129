package fr.etabli.api;

import fr.etabli.vocabulary.Page;
import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Map;

/**
 * A field costs one, and what is below it as many times as it is likely to stand in the answer. A field of the query
 * itself costs {@value #QUESTION} more: it may cost a request to Elasticsearch, and aliases could repeat it at will.
 */
final class ListAwareComplexity implements FieldComplexityCalculator {

    /** Of lists that are given whole: mostly a school's programmes, a trade's synonyms, a region's departments. */
    static final int ASSUMED_LENGTH = 5;

    static final int QUESTION = 500;

    /** More than any limit, and so little that the sum over all fields of the longest document is still an int. */
    static final int MOST = 100_000;

    @Override
    public int calculate(FieldComplexityEnvironment field, int below) {
        long own = field.getParentEnvironment() == null ? 1 + QUESTION : 1;
        long cost = own + below * times(field);
        return (int) Math.min(MOST, cost);
    }

    private static long times(FieldComplexityEnvironment field) {
        Map<String, Object> arguments = field.getArguments();
        GraphQLType type =
                GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType());
        if (isConnection(type)) {
            return size(arguments, Page.DEFAULT_SIZE);
        }
        if (!(type instanceof GraphQLList) || isConnection(field.getParentType())) {
            return 1;
        }
        return arguments.get("ids") instanceof Collection<?> ids ? ids.size() : size(arguments, ASSUMED_LENGTH);
    }

    /** The lists of a connection are as long as the page asked for, which has been counted with the connection itself. */
    private static boolean isConnection(GraphQLType type) {
        return type instanceof GraphQLNamedType named && named.getName().endsWith("Connection");
    }

    private static long size(Map<String, Object> arguments, int otherwise) {
        if (arguments.get("first") instanceof Number first) {
            return Math.max(1, first.longValue());
        }
        return arguments.get("last") instanceof Number last ? Math.max(1, last.longValue()) : otherwise;
    }
}
