package fr.etabli.api;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.stereotype.Component;

/** Keeps what Spring finds amiss between schema and code when the hub of the tests starts. */
@Component
class SchemaInspection implements GraphQlSourceBuilderCustomizer {

    private final List<SchemaReport> reports = new ArrayList<>();

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        builder.inspectSchemaMappings(reports::add);
    }

    SchemaReport report() {
        return reports.get(0);
    }
}
