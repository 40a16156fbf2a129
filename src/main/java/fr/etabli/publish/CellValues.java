package fr.etabli.publish;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The scalar for a value of a cell, as it stands in the NDJSON files; it is never asked for. */
final class CellValues implements Coercing<Object, Object> {

    static final GraphQLScalarType SCALAR = GraphQLScalarType.newScalar()
            .name("CellValue")
            .description("A value of a cell: a text, a number, true, false, or a list of texts.")
            .coercing(new CellValues())
            .build();

    private CellValues() {}

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Boolean
                || value instanceof List<?>) {
            return value;
        }
        throw new CoercingSerializeException("A cell cannot hold a " + value.getClass());
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        throw new CoercingParseValueException("No argument takes the value of a cell.");
    }
}
