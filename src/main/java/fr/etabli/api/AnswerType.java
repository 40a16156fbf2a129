package fr.etabli.api;

import java.util.List;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The two media types in which GraphQL is answered. The bodies are the same; under {@link #GRAPHQL} the status tells
 * whether a well-formed request was refused, under {@link #JSON} it is 200, for clients that know no better.
 */
enum AnswerType {
    GRAPHQL,
    JSON;

    /** As it stands in {@code Content-Type}. */
    String header() {
        return type() + ";charset=utf-8";
    }

    /** The one that the client prefers; JSON where it does not say, or takes anything. */
    static AnswerType accepted(ServerRequest request) {
        List<MediaType> accepted = accepted(request.headers());
        if (accepted.isEmpty()) {
            return JSON;
        }
        double graphql = GRAPHQL.quality(accepted);
        double json = JSON.quality(accepted);
        if (graphql <= 0 && json <= 0) {
            throw new Refusal(
                    HttpStatus.NOT_ACCEPTABLE,
                    "Answers are `application/graphql-response+json` or `application/json`: `Accept` one of them.");
        }
        boolean named = accepted.stream().anyMatch(GRAPHQL.type()::equalsTypeAndSubtype);
        return graphql > json || (graphql == json && named) ? GRAPHQL : JSON;
    }

    private MediaType type() {
        return this == GRAPHQL ? MediaTypes.APPLICATION_GRAPHQL_RESPONSE : MediaType.APPLICATION_JSON;
    }

    private static List<MediaType> accepted(ServerRequest.Headers headers) {
        try {
            return headers.accept();
        } catch (InvalidMediaTypeException unreadable) {
            throw new Refusal(HttpStatus.NOT_ACCEPTABLE, "The header `Accept` cannot be read.");
        }
    }

    /** Of the most specific range that takes this type; 0 where none does. */
    private double quality(List<MediaType> accepted) {
        MediaType best = null;
        for (MediaType range : accepted) {
            if (range.includes(type()) && (best == null || closeness(range) > closeness(best))) {
                best = range;
            }
        }
        return best == null ? 0 : best.getQualityValue();
    }

    /** A range such as {@code application/*} is closer than one that takes anything, and a type closer than a range. */
    private static int closeness(MediaType range) {
        if (range.isWildcardType()) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2;
    }
}
