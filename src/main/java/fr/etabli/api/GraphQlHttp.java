package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** GraphQL over HTTP as Spring does it, with a GraphQL error where the request is none, and 503 where no data is there. */
final class GraphQlHttp extends GraphQlHttpHandler {

    GraphQlHttp(WebGraphQlHandler handler) {
        super(handler);
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        try {
            return super.handleRequest(request);
        } catch (ServerWebInputException | HttpMessageNotReadableException unreadable) {
            return refusal(
                    HttpStatus.BAD_REQUEST,
                    "The body is no GraphQL request: send a JSON object with `query` and, where needed, `variables`"
                            + " and `operationName`.");
        }
    }

    /** A request that is refused before it is read as GraphQL. */
    static ServerResponse refusal(HttpStatus status, String message) {
        CodedError error = CodedError.of(ErrorCode.INVALID_DOCUMENT, message);
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("errors", List.of(error.toSpecification())));
    }

    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType mediaType) {
        HttpStatus usual = super.selectResponseStatus(response, mediaType);
        if (usual.is2xxSuccessful() || !mediaType.equals(MediaTypes.APPLICATION_GRAPHQL_RESPONSE)) {
            return usual;
        }
        return response.getExecutionResult().getErrors().stream()
                .filter(CodedError.class::isInstance)
                .map(error -> HttpStatus.valueOf(((CodedError) error).code().status()))
                .findFirst()
                .orElse(usual);
    }
}
