package fr.etabli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpServer;
import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A hub whose traces go to a receiver in this test. */
@HubTest
class TracesTest {

    private static final Queue<byte[]> RECEIVED = new ConcurrentLinkedQueue<>();
    private static final HttpServer RECEIVER = receiver();

    @LocalServerPort
    private int port;

    /** Fields of opentelemetry.proto.trace.v1.Span. */
    private record Span(ByteString trace, ByteString id, ByteString parent, String name, String all) {

        static Span of(UnknownFieldSet fields) {
            return new Span(
                    bytes(fields, 1),
                    bytes(fields, 2),
                    bytes(fields, 4),
                    bytes(fields, 5).toStringUtf8(),
                    fields.toByteString().toString(StandardCharsets.ISO_8859_1));
        }

        private static ByteString bytes(UnknownFieldSet fields, int number) {
            List<ByteString> found = fields.getField(number).getLengthDelimitedList();
            return found.isEmpty() ? ByteString.EMPTY : found.get(0);
        }
    }

    @DynamicPropertySource
    static void traces(DynamicPropertyRegistry settings) {
        settings.add(
                TracesWhereWanted.ENDPOINT,
                () -> "http://127.0.0.1:" + RECEIVER.getAddress().getPort() + "/v1/traces");
        settings.add("management.tracing.sampling.probability", () -> "1.0");
        settings.add("management.opentelemetry.tracing.export.schedule-delay", () -> "100ms");
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:traces;DB_CLOSE_DELAY=-1");
    }

    @AfterAll
    static void stop() {
        RECEIVER.stop(0);
    }

    @Test
    void aQuestionIsATraceDownToElasticsearchAndTellsNothingOfWhoAsked() {
        new GraphQlCalls(port)
                .ask("query Zinguerie { schools(filter: { text: \"zinguerie secrète\" }) { totalCount } }");
        new GraphQlCalls(port).get("/graphql/documents/schools-near-place?place=Zinguerieville");
        new GraphQlCalls(port).get("/?text=zinguerie&lat=47.21725&lon=-1.55336");

        Awaitility.await().untilAsserted(() -> assertThat(spans())
                .anyMatch(span -> span.name().equals("http post /graphql"))
                .anyMatch(span -> span.name().equals("http get /")));
        Span http = named("http post /graphql");
        Span graphQl = within(http, "graphql query");
        assertThat(graphQl.parent()).isEqualTo(http.id());
        assertThat(spans())
                .anyMatch(span -> span.trace().equals(http.trace())
                        && span.name().startsWith("elasticsearch ")
                        && span.name().contains("search"));
        for (Span span : spans()) {
            assertThat(span.all().toLowerCase(Locale.ROOT))
                    .doesNotContain("zinguerie", "47.217", "1.553", "127.0.0.1", "http.url");
        }
    }

    private static Span named(String name) {
        return spans().stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Span within(Span root, String name) {
        return spans().stream()
                .filter(span -> span.trace().equals(root.trace()) && span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All that have come, from ExportTraceServiceRequest, ResourceSpans and ScopeSpans. */
    private static List<Span> spans() {
        return RECEIVED.stream()
                .map(TracesTest::parsed)
                .flatMap(request -> request.getField(1).getLengthDelimitedList().stream())
                .map(resource -> parsed(resource.toByteArray()))
                .flatMap(resource -> resource.getField(2).getLengthDelimitedList().stream())
                .map(scope -> parsed(scope.toByteArray()))
                .flatMap(scope -> scope.getField(2).getLengthDelimitedList().stream())
                .map(span -> Span.of(parsed(span.toByteArray())))
                .toList();
    }

    private static UnknownFieldSet parsed(byte[] message) {
        try {
            return UnknownFieldSet.parseFrom(message);
        } catch (InvalidProtocolBufferException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static HttpServer receiver() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                RECEIVED.add(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
