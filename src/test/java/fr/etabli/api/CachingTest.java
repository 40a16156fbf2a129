package fr.etabli.api;

import static fr.etabli.testing.GraphQlCalls.anew;
import static fr.etabli.testing.GraphQlCalls.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.index.Cluster;
import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import fr.etabli.testing.RequestCounts;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class CachingTest {

    private static final String SCHOOLS = "{ schools(first: 3) { totalCount nodes { name outcomes { value } } } }";
    private static final String UNKNOWN = "{ schools(filter: { regions: [\"nowhere\"] }) { totalCount } }";

    @Autowired
    private Cluster cluster;

    @LocalServerPort
    private int port;

    @Test
    void aQuestionIsRunOnceHoweverItIsAsked() {
        String document = anew(SCHOOLS);
        HttpResponse<String> first = post(document);

        assertThat(first.body()).contains("\"nodes\":[{\"name\":\"");
        assertThat(requests(() -> post(anew(SCHOOLS)))).isPositive();
        assertThat(requests(() -> assertSame(post(document), first))).isZero();
        assertThat(requests(() -> assertSame(hub().get(link(document)), first))).isZero();
    }

    @Test
    void aLinkCarriesATagByWhichNothingNeedsToBeAskedAgain() {
        String link = link(anew(SCHOOLS));
        HttpResponse<String> first = hub().get(link);
        String tag = header(first, "ETag");

        assertThat(tag).matches("W/\"[0-9a-f]{32}j\"");
        assertThat(header(first, "Cache-Control")).isEqualTo("max-age=60, public");
        assertThat(first.headers().allValues("Vary")).contains("Accept");
        assertThat(requests(() -> assertUnchanged(link, tag, tag))).isZero();
        assertUnchanged(link, "\"other\", " + tag.substring(2), tag);
        assertThat(hub().get(link, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void theTagFollowsFromAllThatTheAnswerFollowsFrom() {
        String one = "query q($n: Int) { trades(first: $n) { totalCount } } query r { network { schoolCount } }";

        assertThat(Stream.of(
                                link(one) + "&operationName=q",
                                link(one) + "&operationName=q&variables=" + encoded("{\"n\":1}"),
                                link(one) + "&operationName=q&variables=" + encoded("{\"n\":2}"),
                                link(one) + "&operationName=r",
                                link(one + " ") + "&operationName=r")
                        .map(link -> header(hub().get(link), "ETag")))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(header(hub().get(link(SCHOOLS), "Accept", "application/graphql-response+json"), "ETag"))
                .isNotEqualTo(header(hub().get(link(SCHOOLS)), "ETag"));
    }

    @Test
    void anErrorIsNeverKept() {
        HttpResponse<String> answer = hub().get(link(UNKNOWN));

        assertThat(answer.body()).contains("UNKNOWN_VALUE");
        assertThat(header(answer, "ETag")).isEmpty();
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(post(UNKNOWN), "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void headAnswersWithTheSameHeadersAndNoBody() {
        String link = link(SCHOOLS);
        HttpResponse<String> head = hub().send(hub().request(link).method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(hub().get(link), "ETag"));
    }

    private void assertUnchanged(String link, String sent, String tag) {
        HttpResponse<String> unchanged = hub().get(link, "If-None-Match", sent);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(header(unchanged, "ETag")).isEqualTo(tag);
        assertThat(header(unchanged, "Cache-Control")).isEqualTo("max-age=60, public");
    }

    private static void assertSame(HttpResponse<String> answer, HttpResponse<String> first) {
        assertThat(JsonMapper.shared().readTree(answer.body()).get("data"))
                .isEqualTo(JsonMapper.shared().readTree(first.body()).get("data"));
    }

    private HttpResponse<String> post(String document) {
        return hub().post(JsonMapper.shared().writeValueAsString(Map.of("query", document)), "application/json");
    }

    private static String link(String document) {
        return "/graphql?query=" + encoded(document);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private long requests(Runnable asking) {
        return RequestCounts.least(cluster, asking);
    }

    private GraphQlCalls hub() {
        return new GraphQlCalls(port);
    }
}
