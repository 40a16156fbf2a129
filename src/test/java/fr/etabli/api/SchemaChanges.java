package fr.etabli.api;

import graphql.language.AstPrinter;
import graphql.language.Node;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.InputValueWithState;
import graphql.schema.diff.DiffCategory;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.DiffLevel;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a schema changes of one before it that breaks clients. GraphQL Java compares what can be reached from the query;
 * beside that stand here the types that cannot, and the defaults of input fields, at which it does not look. It takes a
 * new argument that must not be null for a breach even where it has a default, which it is not.
 */
final class SchemaChanges {

    private final GraphQLSchema before;
    private final GraphQLSchema after;

    private SchemaChanges(GraphQLSchema before, GraphQLSchema after) {
        this.before = before;
        this.after = after;
    }

    /** Each in a sentence; none where clients of the one can go on with the other. */
    static List<String> breaking(String before, String after) {
        return new SchemaChanges(schema(before), schema(after)).breaking();
    }

    private List<String> breaking() {
        CapturingReporter found = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, after), found);
        return Stream.of(
                        found.getEvents().stream().filter(this::isBreaking).map(DiffEvent::getReasonMsg),
                        ownTypes().filter(this::isGone).map(type -> type.getName() + " is gone, or of another kind"),
                        ownTypes()
                                .filter(GraphQLInputObjectType.class::isInstance)
                                .flatMap(type -> changedDefaults((GraphQLInputObjectType) type)))
                .flatMap(changes -> changes)
                .toList();
    }

    private boolean isBreaking(DiffEvent event) {
        boolean otherDefault = event.getLevel() == DiffLevel.DANGEROUS && event.getCategory() == DiffCategory.DIFFERENT;
        return otherDefault || (event.getLevel() == DiffLevel.BREAKING && !isNewWithDefault(event));
    }

    private boolean isNewWithDefault(DiffEvent event) {
        if (event.getCategory() != DiffCategory.STRICTER) {
            return false;
        }
        if (after.getType(event.getTypeName()) instanceof GraphQLInputObjectType type) {
            GraphQLInputObjectField field = type.getField(event.getFieldName());
            boolean known = before.getType(type.getName()) instanceof GraphQLInputObjectType old
                    && old.getField(field.getName()) != null;
            return !known && field.hasSetDefaultValue();
        }
        return event.getComponents().size() == 1
                && after.getType(event.getTypeName()) instanceof GraphQLObjectType type
                && isNewWithDefault(
                        type, event.getFieldName(), event.getComponents().get(0));
    }

    private boolean isNewWithDefault(GraphQLObjectType type, String field, String argument) {
        GraphQLFieldDefinition known = before.getObjectType(type.getName()) == null
                ? null
                : before.getObjectType(type.getName()).getField(field);
        return (known == null || known.getArgument(argument) == null)
                && type.getField(field).getArgument(argument).hasSetDefaultValue();
    }

    private boolean isGone(GraphQLNamedType type) {
        GraphQLNamedType now = (GraphQLNamedType) after.getType(type.getName());
        return now == null || !now.getClass().equals(type.getClass());
    }

    private Stream<String> changedDefaults(GraphQLInputObjectType type) {
        return after.getType(type.getName()) instanceof GraphQLInputObjectType now
                ? type.getFields().stream()
                        .filter(field -> now.getField(field.getName()) != null)
                        .filter(field -> !standard(field).equals(standard(now.getField(field.getName()))))
                        .map(field -> type.getName() + "." + field.getName() + " has another default value")
                : Stream.empty();
    }

    private static String standard(GraphQLInputObjectField field) {
        InputValueWithState value = field.getInputFieldDefaultValue();
        return value.isLiteral() ? AstPrinter.printAst((Node<?>) Objects.requireNonNull(value.getValue())) : "";
    }

    private Stream<GraphQLNamedType> ownTypes() {
        return before.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"));
    }

    private static GraphQLSchema schema(String text) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
    }
}
