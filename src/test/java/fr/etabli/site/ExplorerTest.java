package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HubTest
class ExplorerTest {

    @LocalServerPort
    private int port;

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
}
