package fr.etabli.api;

import static fr.etabli.testing.GraphQlCalls.anew;
import static fr.etabli.testing.GraphQlCalls.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The allowance as it is delivered, over HTTP. The test asks as a proxy on this machine does, which the hub trusts: the
 * last address that it forwards is the client's. No address here is another test's.
 */
@HubTest
class AllowanceOverHttpTest {

    private static final long ALLOWANCE = 500_000;

    /** Nearly as much as a document may cost, a tenth of the allowance; what is spent comes back at a sixth of it a second. */
    private static final String COSTLY = outcomes(97);

    private static final String HALF_AS_COSTLY = outcomes(48);

    private static final String CHEAP = "{ network { schoolCount } }";

    @LocalServerPort
    private int port;

    @Test
    void whoHasSpentAllIsRefusedWhateverTheyWriteBeforeTheirAddressAndNobodyElseIs() {
        String spender = "198.51.100.7";
        spend(spender);
        HttpResponse<String> refused = post(spender, anew(COSTLY));
        JsonNode told = read(refused);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(told.at("/errors/0/extensions/code").asString()).isEqualTo("RATE_LIMITED");
        assertThat(told.has("data")).isFalse();
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 6);
        assertThat(header(refused, "RateLimit-Policy")).isEqualTo("\"cost\";q=500000;w=60;qu=\"cost\"");
        assertThat(header(refused, "RateLimit")).matches("\"cost\";r=\\d+;t=\\d+");
        assertThat(header(refused, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo("*");

        assertThat(post("203.0.113.1, " + spender, anew(COSTLY)).statusCode()).isEqualTo(429);
        assertThat(post("203.0.113.1, " + spender + ":50123", anew(COSTLY)).statusCode())
                .isEqualTo(429);
        assertThat(post(spender + ", 203.0.113.1", anew(COSTLY)).statusCode()).isEqualTo(200);
        assertThat(post("203.0.113.2", anew(COSTLY)).statusCode()).isEqualTo(200);
    }

    @Test
    void whatMayBeKeptForOthersSaysNothingOfTheClient() {
        String client = "203.0.113.3";
        String address = "/graphql?query=" + encoded(anew(CHEAP));
        HttpResponse<String> kept = get(client, address);
        HttpResponse<String> posted = post(client, anew(CHEAP));
        HttpResponse<String> wrong = get(client, "/graphql?query=" + encoded("{ nothing }"));

        assertThat(header(kept, "Cache-Control")).contains("public");
        assertThat(read(kept).at("/extensions/cost/document").longValue()).isEqualTo(502);
        assertThat(read(kept).at("/extensions/cost").has("left")).isFalse();
        assertThat(left(kept)).isBetween(ALLOWANCE - 600, ALLOWANCE);
        assertThat(header(posted, "Cache-Control")).doesNotContain("public");
        assertThat(read(posted).at("/extensions/cost/left").longValue()).isEqualTo(left(posted));
        assertThat(header(wrong, "Cache-Control")).isEqualTo("no-store");
        assertThat(read(wrong).at("/extensions/cost/left").longValue()).isEqualTo(left(wrong));
    }

    @Test
    void oneIpv6NetworkIsOneClient() {
        spend("2001:db8:7:7::1");

        assertThat(post("2001:db8:7:7:ffff::2", anew(COSTLY)).statusCode()).isEqualTo(429);
        assertThat(post("2001:db8:7:8::1", anew(COSTLY)).statusCode()).isEqualTo(200);
    }

    @Test
    void pagesAndFilesHaveNone() {
        assertThat(header(get("203.0.113.4", "/exports/schools.csv"), "RateLimit"))
                .isEmpty();
        assertThat(header(get("203.0.113.4", "/developpeurs"), "RateLimit")).isEmpty();
    }

    /** Asks by this machine's address in its network, which is neither loopback nor trusted. */
    @Test
    void whoIsNotTrustedSpendsTheirOwnWhateverTheyForward() throws SocketException {
        Optional<InetAddress> own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        assumeThat(own).as("This machine has an address beside loopback").isPresent();
        String address = "http://" + own.orElseThrow().getHostAddress() + ":" + port + "/graphql";

        long first = left(forwarding(address, "203.0.113.5"));
        long second = left(forwarding(address, "203.0.113.6"));
        assertThat(first).isLessThan(ALLOWANCE - 49_000);
        assertThat(second).isLessThan(ALLOWANCE - 2 * 45_000);
    }

    private HttpResponse<String> forwarding(String address, String client) {
        return hub().send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", client)
                .POST(HttpRequest.BodyPublishers.ofString(question(anew(COSTLY)))));
    }

    /** So far that for seconds to come not even half of what is then asked for is there. */
    private void spend(String client) {
        int asked = 0;
        while (post(client, anew(COSTLY)).statusCode() == 200) {
            assertThat(++asked).isLessThan(100);
        }
        post(client, anew(HALF_AS_COSTLY));
    }

    private HttpResponse<String> post(String client, String document) {
        return hub().send(hub().request("/graphql")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", client)
                .POST(HttpRequest.BodyPublishers.ofString(question(document))));
    }

    private HttpResponse<String> get(String client, String path) {
        return hub().get(path, "X-Forwarded-For", client);
    }

    private static String outcomes(int first) {
        return "{ schools(first: 100) { nodes { outcomes(first: " + first
                + ") { id value kind qualifier comparable } } } }";
    }

    private static String question(String document) {
        return JsonMapper.shared().writeValueAsString(Map.of("query", document));
    }

    private static long left(HttpResponse<String> answer) {
        return Long.parseLong(header(answer, "RateLimit").replaceFirst(".*r=(\\d+);.*", "$1"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private GraphQlCalls hub() {
        return new GraphQlCalls(port);
    }
}
