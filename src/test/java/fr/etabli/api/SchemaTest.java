package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTraverser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

@HubTest
class SchemaTest {

    @Autowired
    private SchemaInspection inspection;

    @Autowired
    private GraphQlSource source;

    @Test
    void everyFieldIsAnsweredAndEveryAnswerHasAField() {
        SchemaReport report = inspection.report();

        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
    }

    @Test
    void everythingInTheSchemaIsDescribed() {
        List<String> undescribed = new ArrayList<>();
        GraphQLSchema schema = source.schema();
        new SchemaTraverser()
                .depthFirstFullSchema(
                        new GraphQLTypeVisitorStub() {
                            @Override
                            protected TraversalControl visitGraphQLType(
                                    GraphQLSchemaElement element, TraverserContext<GraphQLSchemaElement> context) {
                                if (isApplied(element, schema)) {
                                    return TraversalControl.ABORT;
                                }
                                if (element instanceof GraphQLNamedSchemaElement named
                                        && named.getDefinition() != null
                                        && (named.getDescription() == null
                                                || named.getDescription().isBlank())) {
                                    undescribed.add(named.getName());
                                }
                                return TraversalControl.CONTINUE;
                            }
                        },
                        schema);
        assertThat(undescribed).isEmpty();
    }

    /** A directive is described where it is defined, not wherever it is applied. */
    private static boolean isApplied(GraphQLSchemaElement element, GraphQLSchema schema) {
        return element instanceof GraphQLAppliedDirective
                || (element instanceof GraphQLDirective directive
                        && !schema.getDirectives().contains(directive));
    }
}
