package fr.etabli.api;

import graphql.language.AstPrinter;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A variable of a stored document, as an address carries it.
 *
 * @param type     as the document writes it
 * @param standard its default, as the document writes it; null where it has none
 * @param required whether it must be given
 * @param list     whether it may be given several times
 * @param element  the scalar or enum that each of its values is
 */
record Parameter(
        String name, String type, @Nullable String standard, boolean required, boolean list, GraphQLType element) {

    static Parameter of(VariableDefinition variable, GraphQLSchema schema) {
        Type<?> type = variable.getType();
        Type<?> nullable = stripped(type);
        Type<?> element = nullable instanceof ListType several ? stripped(several.getType()) : nullable;
        GraphQLType known = element instanceof TypeName named ? schema.getType(named.getName()) : null;
        if (!(known instanceof GraphQLScalarType || known instanceof GraphQLEnumType)) {
            throw new IllegalArgumentException("$" + variable.getName()
                    + " must be a scalar, an enum or a list of these: an address carries nothing else.");
        }
        return new Parameter(
                variable.getName(),
                AstPrinter.printAstCompact(type),
                variable.getDefaultValue() == null ? null : AstPrinter.printAstCompact(variable.getDefaultValue()),
                type instanceof NonNullType && variable.getDefaultValue() == null,
                nullable instanceof ListType,
                known);
    }

    /** Whether it has a value there; where it has none and needs one, the request is refused. */
    boolean isNeededFrom(MultiValueMap<String, String> given) {
        if (required && !given.containsKey(name)) {
            throw Refusal.badArgument("`" + name + "` is missing: it is of the type " + type + " and has no default.");
        }
        return given.containsKey(name);
    }

    Object value(List<String> texts) {
        if (list) {
            return texts.stream().map(this::one).toList();
        }
        if (texts.size() != 1) {
            throw Refusal.badArgument("`" + name + "` stands " + texts.size() + " times in the address, not once.");
        }
        return one(texts.get(0));
    }

    private Object one(String text) {
        if (element instanceof GraphQLEnumType values) {
            return values.getValue(text) == null ? refuse(text, among(values)) : text;
        }
        try {
            return switch (((GraphQLScalarType) element).getName()) {
                case "Int" -> Integer.valueOf(text);
                case "Float" -> number(text);
                case "Boolean" -> truth(text);
                default -> text;
            };
        } catch (NumberFormatException unreadable) {
            return refuse(text, "");
        }
    }

    private Object number(String text) {
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? number : refuse(text, "");
    }

    private Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> refuse(text, ": it is true or false");
        };
    }

    private Object refuse(String text, String hint) {
        throw Refusal.badArgument(
                "`" + name + "` is of the type " + type + ", which “" + text + "” is not" + hint + ".");
    }

    private static String among(GraphQLEnumType values) {
        return values.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .collect(Collectors.joining(", ", ": it is one of ", ""));
    }

    private static Type<?> stripped(Type<?> type) {
        return type instanceof NonNullType required ? required.getType() : type;
    }
}
