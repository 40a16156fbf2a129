package fr.etabli.api;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import reactor.core.publisher.Mono;

/** Turns what a field throws into an error at that field. */
final class FieldErrors implements DataFetcherExceptionResolver {

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable thrown, DataFetchingEnvironment environment) {
        CodedError error = Faults.coded(thrown);
        return Mono.just(List.of(new CodedError(
                error.code(),
                error.message(),
                List.of(environment.getField().getSourceLocation()),
                environment.getExecutionStepInfo().getPath().toList())));
    }
}
