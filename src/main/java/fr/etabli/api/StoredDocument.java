package fr.etabli.api;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A public query with an address of its own.
 *
 * @param name        of its file, without extension
 * @param description its first comment
 * @param text        GraphQL
 * @param parameters  its variables
 */
record StoredDocument(String name, String description, String text, List<Parameter> parameters) {

    /** @throws IllegalArgumentException where it is not one query with a comment, or has variables that no address can carry */
    static StoredDocument read(String name, String text, GraphQLSchema schema) {
        Document document = Parser.parse(text);
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        if (operations.size() != 1 || operations.get(0).getOperation() != OperationDefinition.Operation.QUERY) {
            throw new IllegalArgumentException(name + " must hold one query.");
        }
        return new StoredDocument(
                name,
                description(name, text),
                text,
                operations.get(0).getVariableDefinitions().stream()
                        .map(variable -> Parameter.of(variable, schema))
                        .toList());
    }

    /** The variables that these parameters of an address stand for. */
    Map<String, @Nullable Object> variables(MultiValueMap<String, String> given) {
        given.keySet().stream()
                .filter(key -> parameters.stream()
                        .noneMatch(parameter -> parameter.name().equals(key)))
                .findFirst()
                .ifPresent(this::refuseUnknown);
        return parameters.stream()
                .filter(parameter -> parameter.isNeededFrom(given))
                .collect(Collectors.toMap(
                        Parameter::name,
                        parameter -> parameter.value(given.getOrDefault(parameter.name(), List.of()))));
    }

    private void refuseUnknown(String key) {
        String known = parameters.stream()
                .map(parameter -> "`" + parameter.name() + "` (" + parameter.type() + ")")
                .collect(Collectors.joining(", "));
        throw Refusal.badArgument("The document “" + name + "” has no parameter `" + key + "`. It "
                + (known.isEmpty() ? "has none." : "has " + known + "."));
    }

    private static String description(String name, String text) {
        String comment = text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining(" "));
        if (comment.isEmpty()) {
            throw new IllegalArgumentException(name + " must begin with a comment that says what it is for.");
        }
        return comment;
    }
}
