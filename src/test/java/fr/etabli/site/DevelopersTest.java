package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.etabli.testing.HubTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples on the page for developers, run as they stand there. */
@HubTest
class DevelopersTest {

    private static final String SHOWN = "http://localhost:8080";
    private static final Pattern CODE = Pattern.compile("<pre[^>]*><code>(.*?)</code></pre>", Pattern.DOTALL);

    @LocalServerPort
    private int port;

    @Autowired
    private Cookbook cookbook;

    @TempDir
    private Path directory;

    @Test
    void everyExampleAndEveryQuestionOfTheCookbookStandsOnThePage() {
        String page = page();
        List<String> codes = CODE.matcher(page)
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList();

        assertThat(page).doesNotContain("??");
        assertThat(cookbook.examples())
                .extracting(Cookbook.Example::language)
                .containsExactly("sh", "python", "js", "r");
        assertThat(codes)
                .containsAll(
                        cookbook.examples().stream().map(Cookbook.Example::code).toList());
        assertThat(cookbook.questions()).hasSizeGreaterThanOrEqualTo(20).allSatisfy(question -> {
            assertThat(codes).contains(question.query());
            assertThat(question.file() == null
                            || page.contains("href=\"" + HtmlUtils.htmlEscape(question.file()) + "\""))
                    .as("The file of question " + question.number())
                    .isTrue();
        });
    }

    @Test
    void aQuestionOpensInTheExplorerWithItsQuery() {
        Matcher link = Pattern.compile("href=\"(/graphiql\\?query=[^\"]+)\"").matcher(page());

        assertThat(link.find()).isTrue();
        assertThat(new Visitor(port).get(HtmlUtils.htmlUnescape(link.group(1))).statusCode())
                .isEqualTo(200);
        assertThat(page().split("/graphiql\\?query=", -1))
                .hasSize(cookbook.questions().size() + 1);
    }

    @Test
    void whatCurlSendsIsAnswered() {
        Matcher sent = Pattern.compile("-d '(.*)'$", Pattern.DOTALL).matcher(code("sh"));

        assertThat(sent.find()).isTrue();
        assertThat(lines(new Visitor(port).post("/graphql", sent.group(1)).body()))
                .isEqualTo(expected());
    }

    @Test
    void whatRAsksIsAnswered() {
        Matcher query = Pattern.compile("query <- '(.*?)'", Pattern.DOTALL).matcher(code("r"));

        assertThat(query.find()).isTrue();
        assertThat(lines(new Visitor(port)
                        .get("/graphql?query=" + encoded(query.group(1)), "Accept", "*/*")
                        .body()))
                .isEqualTo(expected());
    }

    @Test
    void curlIsAnswered() throws Exception {
        assumeInstalled("curl");

        assertThat(lines(run("sh", file("example.sh", code("sh"))))).isEqualTo(expected());
    }

    @Test
    void pythonIsAnsweredWithItsStandardLibraryAlone() throws Exception {
        assumeInstalled("python3");

        assertThat(run("python3", "-X", "utf8", "-I", file("example.py", code("python"))))
                .isEqualTo(expected());
    }

    @Test
    void javaScriptIsAnswered() throws Exception {
        assumeInstalled("node");

        assertThat(run("node", file("example.mjs", code("js")))).isEqualTo(expected());
    }

    /** The answer, which has as many schools as the file of the same question has rows. */
    private String expected() {
        String text = new Visitor(port)
                .get("/exports/schools.csv?trade=chaudronnerie-soudage", "Accept", "*/*")
                .body();
        assertThat(text.lines().count()).isGreaterThan(10);
        JsonNode told = JsonMapper.shared()
                .readTree(new Visitor(port).post("/graphql", question()).body());
        assertThat(told.at("/data/statistics/total").asLong())
                .isEqualTo(text.lines().count() - 1);
        return lines(told.toString());
    }

    private static String question() {
        return """
               {"query": "{ statistics(measure: SCHOOLS, by: [REGION], filter: {trades: [\\"chaudronnerie-soudage\\"]}) \
               { total rows { keys { name } count } } }"}""";
    }

    /** A line for each row, as the examples print them. */
    private static String lines(String answer) {
        StringBuilder lines = new StringBuilder();
        JsonMapper.shared().readTree(answer).at("/data/statistics/rows").forEach(row -> lines.append(
                        row.at("/keys/0/name").asString())
                .append(' ')
                .append(row.get("count").asLong())
                .append('\n'));
        return lines.toString();
    }

    private String code(String language) {
        return cookbook.examples().stream()
                .filter(example -> example.language().equals(language))
                .findFirst()
                .orElseThrow()
                .code()
                .replace(SHOWN, "http://localhost:" + port);
    }

    private String file(String name, String code) throws IOException {
        return Files.writeString(directory.resolve(name), code + "\n").toString();
    }

    private static void assumeInstalled(String command) {
        boolean installed;
        try {
            installed = new ProcessBuilder(command, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            installed = false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            installed = false;
        }
        assumeThat(installed)
                .as(command + " is installed; its example was not run")
                .isTrue();
    }

    private String run(String... command) throws Exception {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readString(output);
    }

    private String page() {
        HttpResponse<String> page = new Visitor(port).get("/developpeurs");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
