package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.PublicAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@HubTest
class SecurityHeadersTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en",
                "/ecoles/boisard",
                "/chiffres/PUPIL_COUNT",
                "/mentions-legales",
                "/graphiql",
                "/open-data/",
                "/nulle-part",
                "/exports/schools.csv",
                "/exports/nothing.csv",
                "/map/network.geojson",
                "/graphql/schema.graphqls",
                "/assets/mark.svg",
                "/robots.txt",
                "/sitemap.xml",
                "/error"
            })
    void everyAnswerTellsTheBrowserWhatItMayDo(String path) {
        HttpHeaders headers = new Visitor(port).get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"));
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("geolocation=(self)", "camera=()", "microphone=()"));
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void theMapForOtherPagesAloneMayStandInTheirFrames() {
        HttpHeaders headers = new Visitor(port).get("/embed/map").headers();

        assertThat(headers.firstValue("X-Frame-Options")).isEmpty();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors *", "base-uri 'none'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    /** What somebody looked for stands in the address of the page that a link is on. */
    @Test
    void anotherSiteLearnsNothingOfWhatWasLookedFor() {
        assertThat(new Visitor(port).get("/").headers().firstValue("Referrer-Policy"))
                .hasValue("same-origin");
    }

    @Test
    void browsersAreHeldToHttpsOnlyWhereTheHubIsReachedByIt() throws Exception {
        assertThat(transport("https://ecoles.example.fr")).startsWith("max-age=");
        assertThat(transport("http://localhost:8080")).isNull();
    }

    private static @Nullable String transport(String address) throws IOException, jakarta.servlet.ServletException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeaders(new PublicAddress(URI.create(address)))
                .doFilter(new MockHttpServletRequest("GET", "/"), response, new MockFilterChain());
        return response.getHeader("Strict-Transport-Security");
    }
}
