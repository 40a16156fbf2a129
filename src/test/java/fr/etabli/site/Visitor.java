package fr.etabli.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody who reads pages of the hub, as a browser asks for them. */
record Visitor(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern RESOURCE = Pattern.compile(
            "<(?:link rel=\"(?!canonical|alternate)|script|img|iframe|source)\\b[^>]*?\\b(?:src|href)=\"([^\"]*)\"");

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).header("Accept", "text/html,*/*;q=0.8");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    HttpResponse<String> post(String path, String json) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** The addresses of all that a browser would load with a page. */
    static List<String> resources(String page) {
        return RESOURCE.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
