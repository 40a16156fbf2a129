package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The data may be read, and asked about, by a page of any site. */
@HubTest
class OtherOriginsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql?query=%7B__typename%7D",
                "/exports/schools.csv",
                "/open-data/latest/schools.csv",
                "/open-data/latest/map-tiles.pmtiles",
                "/open-data/catalog.ttl",
                "/open-data/feed.atom",
                "/map/network.geojson",
                "/map/tiles/6/32/22.mvt",
                "/map/tiles.json",
                "/map/network.svg",
                "/ogc/collections/schools/items"
            })
    void anyOriginMayReadAndAsk(String path) throws IOException, InterruptedException {
        for (String method : new String[] {"GET", "HEAD"}) {
            HttpResponse<Void> answer = send(path, method);

            assertThat(answer.statusCode()).as(method).isEqualTo(200);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .as(method)
                    .hasValue("*");
            assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
                    .as("what a failure is reported by may be read, too")
                    .hasValueSatisfying(names -> assertThat(names).contains("X-Request-Id"));
        }
    }

    private HttpResponse<Void> send(String path, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Origin", "https://example.org")
                .header("Accept", "*/*")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
