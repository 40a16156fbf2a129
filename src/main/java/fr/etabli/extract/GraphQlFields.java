package fr.etabli.extract;

import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the GraphQL schema says of its fields, so that files say the same in the same words. */
public final class GraphQlFields {

    private final Map<String, FieldDefinition> fields = new HashMap<>();
    private final Map<String, List<String>> codes = new HashMap<>();

    private GraphQlFields() {}

    /** Reads the schema that the hub serves. */
    public static GraphQlFields read() {
        GraphQlFields all = new GraphQlFields();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:schema/graphql/*.graphqls")) {
                all.add(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return all;
    }

    private void add(TypeDefinitionRegistry types) {
        types.getTypes(ObjectTypeDefinition.class).forEach(this::add);
        for (List<ObjectTypeExtensionDefinition> extensions :
                types.objectTypeExtensions().values()) {
            extensions.forEach(this::add);
        }
        for (EnumTypeDefinition type : types.getTypes(EnumTypeDefinition.class)) {
            codes.put(
                    type.getName(),
                    type.getEnumValueDefinitions().stream()
                            .map(EnumValueDefinition::getName)
                            .toList());
        }
    }

    private void add(ObjectTypeDefinition type) {
        type.getFieldDefinitions().forEach(field -> fields.put(type.getName() + "." + field.getName(), field));
    }

    /** @param coordinate type and field, such as {@code School.openedOn} */
    public boolean has(String coordinate) {
        return fields.containsKey(coordinate);
    }

    /**
     * The description of a field, in English.
     *
     * @throws IllegalStateException where the schema has no such field, or says nothing of it
     */
    public String description(String coordinate) {
        FieldDefinition field = fields.get(coordinate);
        Description description = field == null ? null : field.getDescription();
        if (description == null) {
            throw new IllegalStateException("The schema describes no field " + coordinate + ".");
        }
        return description.getContent().strip();
    }

    /** The values that a field can have, where it is of an enum; none otherwise. */
    public List<String> codes(String coordinate) {
        FieldDefinition field = fields.get(coordinate);
        return field == null
                ? List.of()
                : codes.getOrDefault(TypeUtil.unwrapAll(field.getType()).getName(), List.of());
    }
}
