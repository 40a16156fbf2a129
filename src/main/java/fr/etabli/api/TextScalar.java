package fr.etabli.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;
import java.util.function.Function;

/**
 * How a value is written as text and read from it.
 *
 * @param write throws where the value is none of the scalar
 * @param read  throws where the text is none of the scalar; the exception's message is shown to the client
 */
record TextScalar<T>(Function<Object, String> write, Function<String, T> read) implements Coercing<T, String> {

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        try {
            return write.apply(value);
        } catch (RuntimeException unfit) {
            throw new CoercingSerializeException(String.valueOf(unfit.getMessage()), unfit);
        }
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return read.apply(text(input));
        } catch (RuntimeException unreadable) {
            throw new CoercingParseValueException(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return read.apply(text(input));
        } catch (RuntimeException unreadable) {
            throw new CoercingParseLiteralException(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    private static String text(Object input) {
        if (input instanceof String text) {
            return text;
        }
        if (input instanceof StringValue literal && literal.getValue() != null) {
            return literal.getValue();
        }
        throw new IllegalArgumentException("It is written as a text, between quotes.");
    }
}
