package fr.etabli.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.publish.Publication;
import fr.etabli.publish.Publisher;
import fr.etabli.testing.HubTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ways out of the directories that files are served from. */
@HubTest
class TraversalTest {

    private static final List<String> ROOTS = List.of(
            "/open-data/latest/",
            "/open-data/",
            "/assets/",
            "/webjars/",
            "/_static/graphiql/",
            "/graphql/documents/",
            "/map/tiles/",
            "/exports/");

    /** How one step up may be written, and what may stand before and behind. */
    private static final List<String> STEPS = List.of(
            "../",
            "..%2f",
            "%2e%2e/",
            "%2e%2e%2f",
            "..%252f",
            "%252e%252e%252f",
            "..\\",
            "..%5c",
            "%2e%2e%5c",
            "..;/",
            "..;x=1/",
            "....//",
            "..%c0%af",
            "%c0%ae%c0%ae/",
            "..%u2215",
            "..%00/");

    private static final List<String> TARGETS = List.of(
            "etc/passwd",
            "etc/passwd%00.csv",
            "jobs.secret",
            "jobs.mv.db",
            "publication.json",
            "application.properties");

    private static final List<String> ABSOLUTE = List.of(
            "/etc/passwd",
            "%2fetc%2fpasswd",
            "//etc/passwd",
            "file:///etc/passwd",
            "C:%5cWindows%5cwin.ini",
            "~root/.profile");

    @LocalServerPort
    private int port;

    @Autowired
    private Publisher publisher;

    @Value("${etabli.publish.directory}")
    private Path directory;

    @Test
    void noneLeadsOut() {
        Stranger stranger = new Stranger(port);
        Publication publication = publisher.publish().publication();
        List<String> roots = Stream.concat(ROOTS.stream(), Stream.of("/open-data/" + publication.version() + "/"))
                .toList();

        roots.parallelStream().forEach(root -> {
            Stream.concat(
                            STEPS.stream().flatMap(step -> TARGETS.stream().map(target -> step.repeat(4) + target)),
                            ABSOLUTE.stream())
                    .forEach(path -> assertLeadsNowhere(stranger, root + path));
            TARGETS.forEach(target -> assertLeadsNowhere(stranger, root + target));
        });
    }

    /** A page, such as the one that such a path really names, is no way out. */
    private static void assertLeadsNowhere(Stranger stranger, String path) {
        Stranger.Answer answer = stranger.get(path);

        assertThat(answer.status()).as(path).isBetween(300, 499);
        assertThat(answer.text()).as(path).doesNotContain("root:", "etabli.directory=", "\"generation\"");
        Headers.assertAreThere(path, answer);
    }

    /** Whoever can write into the directory can do worse; but a link that strayed there shows nothing. */
    @Test
    void aLinkThatSomebodyLaidBesideTheFilesIsNotFollowed() throws Exception {
        String version = publisher.publish().publication().version();
        Path link = directory.resolve(version).resolve("passwd.csv");
        Files.createSymbolicLink(link, Path.of("/etc/passwd"));
        try {
            for (String under : List.of(version, "latest")) {
                assertThat(new Stranger(port)
                                .get("/open-data/" + under + "/passwd.csv")
                                .status())
                        .isEqualTo(404);
            }
        } finally {
            Files.delete(link);
        }
    }
}
