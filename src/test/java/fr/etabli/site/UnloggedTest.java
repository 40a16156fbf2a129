package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people look for, and where they are, is nobody's business. */
@HubTest
@ExtendWith(OutputCaptureExtension.class)
class UnloggedTest {

    private static final String SECRET = "kwyjibo";

    @LocalServerPort
    private int port;

    @Value("${server.tomcat.accesslog.enabled:false}")
    private boolean accessLog;

    @Value("${server.tomcat.accesslog.pattern}")
    private String pattern;

    @Test
    void whatIsSearchedForIsNotLogged(CapturedOutput log) throws IOException {
        for (String address : List.of(
                "/?text=" + SECRET,
                "/?near=" + SECRET,
                "/?region=" + SECRET,
                "/?" + SECRET + "=1",
                "/?after=" + SECRET,
                "/?near=47.273456,-2.213789&text=" + SECRET,
                "/?text=" + SECRET + "%FF%zz",
                "/comparer?ecole=" + SECRET,
                "/suggestions?text=" + SECRET,
                "/suggestions?text=" + SECRET.repeat(40))) {
            raw(address);
        }
        raw("/?text=<" + SECRET + ">");

        assertThat(log.getAll()).doesNotContain(SECRET, "47.273456");
    }

    /** Whoever turns an access log on gets one without addresses of people and without what stands behind the ?. */
    @Test
    void anAccessLogIsOffAndWouldHoldNeitherAddressesNorQueries() {
        assertThat(accessLog).isFalse();
        assertThat(pattern).contains("%U").doesNotContain("%a", "%h", "%q", "%r", "%{");
    }

    /** As it is, whatever a client would refuse to send. */
    private void raw(String address) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
    }
}
