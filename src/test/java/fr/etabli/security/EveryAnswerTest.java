package fr.etabli.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etabli.testing.HubTest;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every kind of answer, those of the server itself to what is no proper request included. */
@HubTest
@ExtendWith(OutputCaptureExtension.class)
class EveryAnswerTest {

    private static final String QUERY = "{\"query\":\"{ regions { code } }\"}";

    @LocalServerPort
    private int port;

    @Value("${local.management.port}")
    private int management;

    @Value("${management.server.address}")
    private String managementAddress = "";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | GET / HTTP/1.1",
                "200 | HEAD /metiers HTTP/1.1",
                "204 | OPTIONS /graphql HTTP/1.1",
                "200 | GET /open-data/ HTTP/1.1",
                "200 | GET /map/tiles.json HTTP/1.1",
                "200 | GET /ogc/collections/schools/items?limit=1 HTTP/1.1",
                "200 | GET /assets/site.css HTTP/1.1",
                "200 | GET /graphql?query=%7B__typename%7D HTTP/1.1",
                "302 | GET /ogc/conformance?f=nothing HTTP/1.1",
                "400 | GET /exports/schools.csv?nothing=1 HTTP/1.1",
                "400 | GET /graphql HTTP/1.1",
                "400 | GET /%zz HTTP/1.1",
                "400 | GET /%00 HTTP/1.1",
                "400 | GET /assets/../../etc/passwd HTTP/1.1",
                "404 | GET /nulle-part HTTP/1.1",
                "404 | GET /assets/nothing.js HTTP/1.1",
                "404 | GET /exports/nothing.csv HTTP/1.1",
                "405 | DELETE / HTTP/1.1",
                "405 | PUT /graphql HTTP/1.1",
                "405 | TRACE / HTTP/1.1"
            })
    void everyKindOfAnswerTellsTheBrowserWhatItMayDo(String status, String requestLine) {
        Stranger.Answer answer = new Stranger(port).send(requestLine, "");

        if (!status.equals("302")) {
            assertThat(answer.status()).as(requestLine).isEqualTo(Integer.parseInt(status));
        }
        Headers.assertAreThere(requestLine, answer);
    }

    @Test
    void soDoesAnAnswerThatNothingHasChangedAndOneToAQuestion() {
        Stranger stranger = new Stranger(port);
        String etag = stranger.get("/metiers").header("ETag").orElseThrow();

        Stranger.Answer unchanged = stranger.get("/metiers", "If-None-Match: " + etag);
        assertThat(unchanged.status()).isEqualTo(304);
        Headers.assertAreThere("304", unchanged);

        Stranger.Answer asked = stranger.send("POST /graphql HTTP/1.1", QUERY, "Content-Type: application/json");
        assertThat(asked.status()).isEqualTo(200);
        Headers.assertAreThere("POST", asked);
        Stranger.Answer tooLong = stranger.send(
                "POST /graphql HTTP/1.1",
                "{\"query\":\"" + "x".repeat(300_000) + "\"}",
                "Content-Type: application/json");
        assertThat(tooLong.status()).isEqualTo(413);
        Headers.assertAreThere("413", tooLong);
        Stranger.Answer otherType = stranger.send("POST /graphql HTTP/1.1", QUERY, "Content-Type: text/xml");
        assertThat(otherType.status()).isEqualTo(415);
        Headers.assertAreThere("415", otherType);
    }

    /** What is no HTTP at all gets an answer without headers, as there is no version to give it in, and without a word of the request. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /zx9`b HTTP/1.1", "zx9", "GET /zx9 HTTP/9.9", "\0zx9 / HTTP/1.1"})
    void whatIsNoRequestIsNotRepeated(String requestLine) {
        assertThat(new Stranger(port).bytes(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .doesNotContain("zx9", "Tomcat", "Exception", "java.");
    }

    /** A header that lies about who asks and where is believed in nothing that the answer says. */
    @ParameterizedTest
    @ValueSource(strings = {"/open-data", "/ecoles/boisard/", "/metiers", "/sitemap.xml", "/ogc", "/map/tiles.json"})
    void noAnswerRepeatsTheHostThatARequestClaims(String path) {
        Stranger.Answer answer = new Stranger(port)
                .get(
                        path,
                        "Host: evil.example",
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Proto: gopher",
                        "Forwarded: host=evil.example;proto=gopher");

        assertThat(answer.text()).doesNotContain("evil.example", "gopher:");
        assertThat(String.join("\n", answer.head())).doesNotContain("evil.example", "gopher:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/jobs",
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console",
                "/health",
                "/%61ctuator/health",
                "/assets/..;/actuator/health"
            })
    void nothingOfTheManagementPortIsOnThePublicOne(String path) {
        assertThat(new Stranger(port).get(path).status()).isIn(301, 400, 404);
    }

    @Test
    void theManagementPortIsOpenToThisMachineAloneAndShowsNoSettings() throws IOException {
        assertThat(managementAddress).isEqualTo("127.0.0.1");
        for (String secret : List.of("env", "configprops", "beans", "heapdump", "threaddump", "loggers", "shutdown")) {
            assertThat(new Stranger(management).get("/actuator/" + secret).status())
                    .as(secret)
                    .isEqualTo(404);
        }
        Optional<InetAddress> own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        if (own.isPresent()) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(own.get(), management), 2_000))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void nobodyWritesLinesIntoTheLog(CapturedOutput log) {
        Stranger stranger = new Stranger(port);
        stranger.get("/nulle-part%0d%0a2026-01-01T00:00:00Z%20INFO%20zx9-forged");
        stranger.get("/?text=%0d%0azx9-forged");
        stranger.get("/metiers", "User-Agent: x\u001b[2Jzx9-forged", "X-Request-Id: a%0d%0azx9-forged\tb");
        stranger.get("/exports/schools.csv?nothing%0azx9-forged=1");
        stranger.send("GET /zx9-forged\u001b[31m HTTP/1.1", "");
        stranger.send(
                "POST /graphql HTTP/1.1",
                "{\"query\":\"query zx9_forged { regions { code } }\",\"operationName\":\"\\nzx9-forged\"}",
                "Content-Type: application/json");

        assertThat(log.getAll().lines()).noneMatch(line -> line.stripLeading().startsWith("zx9-forged"));
        assertThat(log.getAll()).doesNotContain("INFO zx9-forged", "\u001b[2J", "\u001b[31m");
    }
}
