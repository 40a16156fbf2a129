package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every question of the cookbook is answered as the cookbook says, and its file holds the same selection. */
@HubTest
class CookbookTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern QUESTION = Pattern.compile(
            "### (\\d+\\. [^\\n]+)\\n.*?```graphql\\n(.*?)```\\s+```json\\n(.*?)```"
                    + "(?:\\s+File: <http://localhost:8080([^>]+)>)?",
            Pattern.DOTALL);
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "csv", "text/csv;charset=UTF-8",
            "ndjson", "application/x-ndjson",
            "json", "application/json",
            "geojson", "application/geo+json",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    @LocalServerPort
    private int port;

    @TestFactory
    List<DynamicTest> everyQuestionIsAnsweredAsTheCookbookSays() throws IOException {
        return questions().stream()
                .map(question -> DynamicTest.dynamicTest(question.title(), () -> compare(question)))
                .toList();
    }

    @Test
    void noQuestionIsLeftOut() throws IOException {
        String text = text();

        assertThat(questions()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(count(text, "(?m)^### ")).isEqualTo(questions().size());
        assertThat(count(text, "(?m)^```graphql")).isEqualTo(questions().size());
        assertThat(count(text, "(?m)^File: "))
                .isEqualTo(questions().stream().filter(Question::hasFile).count());
    }

    private void compare(Question question) {
        JsonNode told = calls().ask(question.query());
        JsonNode expected = JSON.readTree(question.answer());

        assertThat(told.has("errors")).as(told.toString()).isFalse();
        assertThat(told.at("/data").toPrettyString()).isEqualTo(expected.toPrettyString());
        if (question.file().startsWith("/exports/")) {
            holdsAsManyRows(question.file(), expected);
            isTheLinkThatTheListGives(question);
        } else if (question.hasFile()) {
            assertThat(calls().get(question.file()).statusCode()).isEqualTo(200);
        }
    }

    private void holdsAsManyRows(String address, JsonNode expected) {
        HttpResponse<String> file = calls().get(address);
        JsonNode total = expected.findValue(expected.findValue("totalCount") == null ? "total" : "totalCount");
        int rows = Integer.parseInt(header(file, "Etabli-Row-Count"));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).isEqualTo(MEDIA_TYPES.get(extension(address)));
        assertThat(rows).isPositive();
        if (total != null) {
            assertThat(rows).isEqualTo(total.asInt());
        }
        if (extension(address).equals("csv")) {
            assertThat(file.body().lines()).hasSize(rows + 1);
        }
    }

    private void isTheLinkThatTheListGives(Question question) {
        String export =
                "totalCount export(format: " + extension(question.file()).toUpperCase(Locale.ROOT) + ")";
        if (question.query().contains("totalCount")) {
            JsonNode told = calls().ask(question.query().replaceFirst("totalCount", export));

            assertThat(told.findValue("export").asString().replaceFirst("[?&]version=\\w+", ""))
                    .isEqualTo("http://localhost:8080" + question.file());
        }
    }

    private GraphQlCalls calls() {
        return new GraphQlCalls(port);
    }

    private static String extension(String address) {
        return address.replaceFirst("\\?.*", "").replaceFirst(".*\\.", "");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    private static List<Question> questions() throws IOException {
        return QUESTION.matcher(text()).results().map(Question::of).toList();
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("docs", "cookbook.md"));
    }

    private record Question(String title, String query, String answer, String file) {

        static Question of(MatchResult found) {
            return new Question(
                    found.group(1), found.group(2), found.group(3), Objects.requireNonNullElse(found.group(4), ""));
        }

        boolean hasFile() {
            return !file.isEmpty();
        }
    }
}
