package fr.etabli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a hub in GraphQL, over HTTP as anybody does. */
public record GraphQlCalls(int port) {

    /** The media type of answers whose status says whether there is one. */
    public static final String GRAPHQL = "application/graphql-response+json";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The whole answer, errors included. */
    public JsonNode ask(String document, Map<String, ?> variables) {
        return JSON.readTree(post(
                        JSON.writeValueAsString(Map.of("query", document, "variables", variables)),
                        "application/graphql-response+json")
                .body());
    }

    public JsonNode ask(String document) {
        return ask(document, Map.of());
    }

    /** The same document in words never sent before, so that it is run and not answered from memory. */
    public static String anew(String document) {
        return document + "\n# " + UUID.randomUUID();
    }

    /** What stands in {@code extensions.code} of the first error. */
    public String code(String document) {
        return ask(document).at("/errors/0/extensions/code").asString("");
    }

    public HttpResponse<String> post(String body, String accept) {
        return send(request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
