package fr.etabli.api;

import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Hands the purse of the HTTP request on to {@link CostLimit}, which knows what the document costs. */
final class Paying implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request.getAttributes().get(Purse.KEY) instanceof Purse purse) {
            request.configureExecutionInput((input, builder) ->
                    builder.graphQLContext(Map.of(Purse.KEY, purse)).build());
        }
        return chain.next(request);
    }
}
