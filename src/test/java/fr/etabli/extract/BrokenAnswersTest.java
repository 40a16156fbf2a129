package fr.etabli.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etabli.index.Documents;
import fr.etabli.index.Scan;
import fr.etabli.outcome.Source;
import fr.etabli.school.SchoolCounts;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.Generation;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Answers that break off and clients that leave, over the web server that the hub uses. */
@HubTest
class BrokenAnswersTest {

    @Autowired
    private Documents documents;

    @Autowired
    private SchoolCounts counts;

    @Autowired
    private Imprint imprint;

    @Autowired
    private RowFormats formats;

    private final CountDownLatch closed = new CountDownLatch(1);
    private WebServer server = new TomcatServletWebServerFactory(0).getWebServer();

    /** Gives out as many rows as {@code rows} says, and breaks off after {@code until} of them. */
    private final class Files extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Generation generation = new Generation("0123456789abcdef");
            Numbers scan = new Numbers(number(request, "rows"), number(request, "until"));
            Export<Source> export = new Export<>(
                    OutcomeTables.SOURCES, scan, new Lookup(generation, documents, counts, imprint.address()));
            RowFormat format = formats.get(ExportFormat.valueOf(request.getParameter("format")));
            try (export) {
                new ExportAnswer(export, format, new Origin(imprint, generation, Instant.EPOCH, null))
                        .send(request, response);
            }
        }

        private static long number(HttpServletRequest request, String name) {
            return Long.parseLong(request.getParameter(name));
        }
    }

    private final class Numbers implements Scan<Source> {

        private final long total;
        private final long until;
        private long given;

        Numbers(long total, long until) {
            this.total = total;
            this.until = until;
        }

        @Override
        public long total() {
            return total;
        }

        @Override
        public boolean hasNext() {
            return given < total;
        }

        @Override
        public Source next() {
            if (given == until) {
                throw new IllegalStateException("Elasticsearch went away.");
            }
            given++;
            return new Source(
                    "source-" + given, "Un titre assez long pour emplir peu à peu", "Éditeur", null, null, null);
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @BeforeEach
    void start() {
        server = new TomcatServletWebServerFactory(0).getWebServer(context -> {
            context.addServlet("files", new Files()).addMapping("/exports/file");
            context.addFilter("broken", new BrokenAnswers()).addMappingForUrlPatterns(null, false, "/exports/*");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = "GEOJSON", mode = EnumSource.Mode.EXCLUDE)
    void anAnswerThatBreaksOffNeverEndsLikeAWholeOne(ExportFormat format) throws Exception {
        for (String encoding : new String[] {"identity", "gzip"}) {
            for (long until : new long[] {0, 1_200, 4_999}) {
                String path = "/exports/file?rows=5000&until=" + until + "&format=" + format;

                String answer = raw(path, encoding);

                assertThat(answer)
                        .startsWith("HTTP/1.1 200")
                        .doesNotContain("\r\n0\r\n")
                        .doesNotContain("Content-Digest: ");
                assertThatThrownBy(() -> HttpClient.newHttpClient()
                                .send(
                                        HttpRequest.newBuilder(address(path)).build(),
                                        HttpResponse.BodyHandlers.ofByteArray()))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = "GEOJSON", mode = EnumSource.Mode.EXCLUDE)
    void aWholeAnswerEndsWithItsDigest(ExportFormat format) throws Exception {
        for (String encoding : new String[] {"identity", "gzip"}) {
            byte[] answer = bytes("/exports/file?rows=5000&until=-1&format=" + format, encoding);
            String text = new String(answer, StandardCharsets.ISO_8859_1);
            int body = text.indexOf("\r\n\r\n") + 4;

            assertThat(text.substring(0, body))
                    .contains("Etabli-Row-Count: 5000\r\n")
                    .contains("Trailer: Content-Digest\r\n");
            Chunks chunks = Chunks.read(answer, body);
            assertThat(chunks.trailer())
                    .isEqualToIgnoringCase("Content-Digest: sha-256=:"
                            + Base64.getEncoder()
                                    .encodeToString(Checksum.begin().digest(chunks.content()))
                            + ":");
            if (format == ExportFormat.CSV) {
                byte[] csv = encoding.equals("gzip")
                        ? new GZIPInputStream(new ByteArrayInputStream(chunks.content())).readAllBytes()
                        : chunks.content();
                assertThat(new String(csv, StandardCharsets.UTF_8).split("\r\n", -1))
                        .hasSize(5_002);
            }
        }
    }

    @Test
    void theScanIsClosedWhenTheClientLeaves() throws Exception {
        try (Socket socket = new Socket("localhost", server.getPort())) {
            ask(socket, "/exports/file?rows=2000000000&until=-1&format=NDJSON", "identity");
            assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
        }

        assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theFirstByteComesBeforeTheFirstRow() throws Exception {
        String answer = raw("/exports/file?rows=10&until=0&format=CSV", "identity");

        assertThat(answer).contains("slug,title,publisher");
    }

    /** A body in chunks (RFC 9112, 7.1). */
    private record Chunks(ByteArrayOutputStream body, String trailer) {

        byte[] content() {
            return body.toByteArray();
        }

        static Chunks read(byte[] answer, int from) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            int at = from;
            while (true) {
                int end = indexOfLine(answer, at);
                int size = Integer.parseInt(new String(answer, at, end - at, StandardCharsets.US_ASCII), 16);
                at = end + 2;
                if (size == 0) {
                    return new Chunks(
                            content, new String(answer, at, answer.length - at, StandardCharsets.US_ASCII).strip());
                }
                content.write(answer, at, size);
                at += size + 2;
            }
        }

        private static int indexOfLine(byte[] answer, int from) {
            int at = from;
            while (answer[at] != '\r') {
                at++;
            }
            return at;
        }
    }

    private String raw(String path, String encoding) throws IOException {
        return new String(bytes(path, encoding), StandardCharsets.ISO_8859_1);
    }

    private byte[] bytes(String path, String encoding) throws IOException {
        try (Socket socket = new Socket("localhost", server.getPort())) {
            ask(socket, path, encoding);
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] part = new byte[8192];
            try {
                for (int read = in.read(part); read >= 0; read = in.read(part)) {
                    all.write(part, 0, read);
                }
            } catch (IOException reset) {
                assertThat(reset).hasMessageContaining("reset");
            }
            return all.toByteArray();
        }
    }

    private static void ask(Socket socket, String path, String encoding) throws IOException {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Encoding: "
                                + encoding + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getPort() + path);
    }
}
