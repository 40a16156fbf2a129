package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class ExplorerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private WorkedExamples examples;

    @Test
    void theExplorerLoadsAllOfItselfFromTheHub() {
        HttpResponse<String> page = new Visitor(port).get("/graphiql");

        assertThat(page.statusCode()).isEqualTo(200);
        List<String> resources = Visitor.resources(page.body());
        assertThat(resources).hasSizeGreaterThan(6).allMatch(address -> address.matches("/[^/].*"));
        assertThat(resources).allSatisfy(address -> {
            HttpResponse<String> resource = new Visitor(port).get(address);
            assertThat(resource.statusCode()).isEqualTo(200);
            assertThat(resource.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(caching -> assertThat(caching).contains("immutable"));
        });
    }

    @Test
    void aLinkOpensTheExplorerOnAWorkedExample() {
        String page =
                new Visitor(port).get("/graphiql?document=disputed-figures").body();

        assertThat(page).contains("data-query=\"# A journalist").contains("disputedOnly: true");
        assertThat(new Visitor(port).get("/graphiql?document=unheard-of").statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyWorkedExampleHasATitleAndRunsAsItStands() {
        String page = new Visitor(port).get("/developpeurs").body();

        assertThat(page).doesNotContain("??");
        assertThat(examples.list()).hasSizeGreaterThan(4).allSatisfy(example -> {
            assertThat(page).contains("/graphql/documents/" + example.name());
            String request = JsonMapper.shared().writeValueAsString(Map.of("query", example.query()));
            HttpResponse<String> answer = new Visitor(port).post("/graphql", request);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("{\"data\":").doesNotContain("\"errors\"");
        });
    }
}
