package fr.etabli.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads questions from bodies and addresses, and says what is wrong with those that are none. */
final class QuestionReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private QuestionReader() {}

    static Question posted(@Nullable MediaType type, byte[] body) {
        requireJson(type);
        Object read = json(
                body,
                "The body is no GraphQL request: send a JSON object with `query` and, where needed, `variables`,"
                        + " `operationName` and `extensions`.");
        if (read instanceof List) {
            throw Refusal.badRequest("Several requests in one body are not answered: send each by itself, or ask for"
                    + " several fields in one document.");
        }
        if (!(read instanceof Map<?, ?> fields)) {
            throw Refusal.badRequest("The body is " + name(read) + " and must be a JSON object with `query`.");
        }
        return question(fields);
    }

    static Question inAddress(MultiValueMap<String, String> parameters) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("query", single(parameters, "query"));
        fields.put("operationName", single(parameters, "operationName"));
        fields.put("variables", object(parameters, "variables"));
        fields.put("extensions", object(parameters, "extensions"));
        return question(fields);
    }

    private static Question question(Map<?, ?> fields) {
        String document = text(fields, "query");
        Question question = new Question(
                document == null ? "" : document,
                text(fields, "operationName"),
                map(fields, "variables"),
                map(fields, "extensions"));
        if (question.document().isBlank() && !question.extensions().containsKey(PersistedQueries.EXTENSION)) {
            throw Refusal.badRequest("There is no `query`: ask /graphql?query={dataVersion{id}}, for example, or send"
                    + " {\"query\": \"{ dataVersion { id } }\"}.");
        }
        return question;
    }

    private static void requireJson(@Nullable MediaType type) {
        boolean readable = type != null
                && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        if (!readable) {
            throw new Refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be JSON in UTF-8, and the header say so: `Content-Type: application/json`.");
        }
    }

    private static @Nullable Object json(byte[] text, String complaint) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JacksonException unreadable) {
            throw Refusal.badRequest(complaint);
        }
    }

    private static @Nullable String single(MultiValueMap<String, String> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Refusal.badRequest("`" + name + "` stands " + values.size() + " times in the address, not once.");
        }
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    private static @Nullable Object object(MultiValueMap<String, String> parameters, String name) {
        String text = single(parameters, name);
        return text == null
                ? null
                : json(
                        text.getBytes(StandardCharsets.UTF_8),
                        "`" + name + "` is no JSON object, such as {\"slug\": \"boisard\"}.");
    }

    private static @Nullable String text(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw Refusal.badRequest("`" + name + "` is " + name(value) + " and must be a text.");
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        if (value != null && !(value instanceof Map)) {
            throw Refusal.badRequest("`" + name + "` is " + name(value) + " and must be a JSON object.");
        }
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> members) {
            members.forEach((key, member) -> read.put(String.valueOf(key), member));
        }
        return read;
    }

    private static String name(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String) {
            return "a text";
        }
        if (value instanceof Map) {
            return "an object";
        }
        return value instanceof List ? "a list" : String.valueOf(value).toLowerCase(Locale.ROOT);
    }
}
