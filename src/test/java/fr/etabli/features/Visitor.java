package fr.etabli.features;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks a running hub for features, and what the input files would have it find. */
record Visitor(int port) {

    /** Where the hub of tests believes that it is reached from outside. */
    static final String PUBLIC = "http://localhost:8080";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)");

    /** @param address from {@code /ogc} on */
    HttpResponse<String> get(String address, String... headers) throws Exception {
        return send("GET", address, headers);
    }

    /** The same page in English. */
    HttpResponse<String> english(String address, String... headers) throws Exception {
        return ask("GET", "/en/ogc" + address, headers);
    }

    HttpResponse<String> send(String method, String address, String... headers) throws Exception {
        return ask(method, "/ogc" + address, headers);
    }

    private HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode json(String address) throws Exception {
        HttpResponse<String> answer = get(address);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    JsonNode schools(String query) throws Exception {
        return json("/collections/schools/items?" + query);
    }

    /** All pages from this one on, by the links. */
    List<JsonNode> pages(String address) throws Exception {
        List<JsonNode> pages = new ArrayList<>();
        String next = address;
        while (next != null) {
            JsonNode page = json(next);
            pages.add(page);
            JsonNode link = link(page, "next");
            next = link == null ? null : inside(link.path("href").stringValue());
        }
        return pages;
    }

    static String inside(String href) {
        if (!href.startsWith(PUBLIC + "/ogc")) {
            throw new IllegalStateException(href + " leads elsewhere.");
        }
        return href.substring((PUBLIC + "/ogc").length());
    }

    static @Nullable JsonNode link(JsonNode document, String rel) {
        return document.path("links")
                .valueStream()
                .filter(link -> link.path("rel").stringValue().equals(rel))
                .findFirst()
                .orElse(null);
    }

    static List<String> ids(JsonNode page) {
        return page.path("features")
                .valueStream()
                .map(one -> one.path("id").stringValue())
                .toList();
    }

    /** The rows of a table that has no line breaks within cells, by the names of the columns. */
    static List<Map<String, String>> rows(String table) throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("batch", "data", table))) {
            List<List<String>> cells = lines.map(Visitor::cells).toList();
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> line : cells.subList(1, cells.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 0; column < cells.get(0).size(); column++) {
                    row.put(cells.get(0).get(column), line.get(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Those rows of a table in which columns have these values. */
    static List<String> slugs(Map<String, String> conditions) throws Exception {
        return rows("schools.csv").stream()
                .filter(row -> conditions.entrySet().stream()
                        .allMatch(one -> one.getValue().equals(row.get(one.getKey()))))
                .map(row -> cell(row, "slug"))
                .sorted()
                .toList();
    }

    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static List<String> cells(String line) {
        return CELL.matcher(line)
                .results()
                .map(cell ->
                        cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""))
                .toList();
    }
}
