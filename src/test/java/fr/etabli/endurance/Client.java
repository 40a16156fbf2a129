package fr.etabli.endurance;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.RawClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** One who asks a hub, one thing after another, and holds each answer to what was expected of it. */
final class Client {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port;
    private final Random random;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Client(int port, Random random) {
        this.port = port;
        this.random = random;
    }

    int any(int bound) {
        return random.nextInt(bound);
    }

    String any(String... values) {
        return values[random.nextInt(values.length)];
    }

    /** Reads all that comes, which must come with that status. */
    HttpResponse<byte[]> get(int status, String path, String... headers) throws IOException {
        HttpRequest.Builder request = request(path).GET();
        return expect(status, headers.length == 0 ? request : request.headers(headers));
    }

    /** An answer without errors. */
    void ask(String document, Map<String, ?> variables) throws IOException {
        HttpResponse<byte[]> answer = post(200, document, variables);
        if (JSON.readTree(answer.body()).has("errors")) {
            throw new IOException("has errors: " + told(answer));
        }
    }

    HttpResponse<byte[]> post(int status, String document, Map<String, ?> variables) throws IOException {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        return expect(
                status,
                request("/graphql")
                        .header("Content-Type", "application/json")
                        .header("Accept", GraphQlCalls.GRAPHQL)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Begins to read an answer of more than can be sent in advance, and goes away. */
    void breakOff(String path) throws IOException {
        try (RawClient client = RawClient.slow(port)) {
            client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            int status = client.readStatus();
            if (status != 200) {
                throw new IOException(path + " is answered with " + status);
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    private HttpResponse<byte[]> expect(int status, HttpRequest.Builder request) throws IOException {
        HttpRequest asked = request.build();
        try {
            HttpResponse<byte[]> answer = http.send(asked, BodyHandlers.ofByteArray());
            if (answer.statusCode() != status) {
                throw new IOException(asked.uri() + " is answered with " + answer.statusCode() + ": " + told(answer));
            }
            return answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (IOException failure) {
            throw new IOException(asked.uri() + ": " + failure, failure);
        }
    }

    private static String told(HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), 500));
    }
}
