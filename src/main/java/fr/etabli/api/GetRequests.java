package fr.etabli.api;

import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import jakarta.servlet.ServletException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Queries in an address, so that they can be linked and cached; answered as if they had been posted. */
final class GetRequests {

    private final GraphQlHttpHandler handler;
    private final JsonMapper json;

    GetRequests(GraphQlHttpHandler handler, JsonMapper json) {
        this.handler = handler;
        this.json = json;
    }

    ServerResponse answer(ServerRequest request) throws ServletException {
        String query = request.param("query").orElse("");
        String operation =
                request.param("operationName").filter(name -> !name.isEmpty()).orElse(null);
        if (query.isBlank()) {
            return GraphQlHttp.refusal(
                    HttpStatus.BAD_REQUEST, "There is no `query`: ask /graphql?query={dataVersion{id}}, for example.");
        }
        if (changesSomething(query, operation)) {
            return GraphQlHttp.refusal(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "GET answers queries alone. This API has no mutations and no subscriptions.");
        }
        Map<String, @Nullable Object> posted = new LinkedHashMap<>();
        posted.put("query", query);
        posted.put("operationName", operation);
        try {
            posted.put("variables", variables(request.param("variables").orElse("")));
        } catch (JacksonException unreadable) {
            return GraphQlHttp.refusal(
                    HttpStatus.BAD_REQUEST, "`variables` is no JSON object, such as {\"slug\": \"boisard\"}.");
        }
        return handler.handleRequest(ServerRequest.from(request)
                .method(HttpMethod.POST)
                .headers(headers -> headers.setContentType(MediaType.APPLICATION_JSON))
                .body(json.writeValueAsBytes(posted))
                .build());
    }

    private @Nullable Map<?, ?> variables(String text) {
        return text.isBlank() ? null : json.readValue(text, Map.class);
    }

    private static boolean changesSomething(String query, @Nullable String operation) {
        try {
            List<OperationDefinition> operations = Parser.parse(query).getDefinitionsOfType(OperationDefinition.class);
            return operations.stream()
                    .filter(one -> operation == null || operation.equals(one.getName()))
                    .anyMatch(one -> one.getOperation() != OperationDefinition.Operation.QUERY);
        } catch (InvalidSyntaxException leftToExecution) {
            return false;
        }
    }
}
