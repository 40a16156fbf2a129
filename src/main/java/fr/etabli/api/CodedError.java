package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL error as clients get it.
 *
 * @param code      stands in {@code extensions.code}; what to do about it in general in {@code extensions.action}
 * @param message   what was wrong here, and what to do
 * @param locations where in the document
 * @param path      which field of the answer; null where the request as a whole is refused
 */
record CodedError(ErrorCode code, String message, @Nullable List<SourceLocation> locations, @Nullable List<Object> path)
        implements GraphQLError {

    private static final long serialVersionUID = 1L;

    static CodedError of(ErrorCode code, String message) {
        return new CodedError(code, message, null, null);
    }

    /** The same error in other words, at the place of another. */
    static CodedError at(GraphQLError place, ErrorCode code, String message) {
        return new CodedError(code, message, place.getLocations(), place.getPath());
    }

    AbortExecutionException asAbort() {
        return new AbortExecutionException(List.of(this));
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    @SuppressWarnings("NullAway") // GraphQL Java's own errors have no locations either
    public @Nullable List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(code.name());
    }

    @Override
    public Map<String, Object> getExtensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        extensions.put("action", code.action());
        return extensions;
    }

    @Override
    public Map<String, Object> toSpecification() {
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("message", message);
        if (locations != null && !locations.isEmpty()) {
            specification.put(
                    "locations", locations.stream().map(CodedError::location).toList());
        }
        if (path != null) {
            specification.put("path", path);
        }
        specification.put("extensions", getExtensions());
        return specification;
    }

    private static Map<String, Integer> location(SourceLocation location) {
        Map<String, Integer> place = new LinkedHashMap<>();
        place.put("line", location.getLine());
        place.put("column", location.getColumn());
        return place;
    }
}
