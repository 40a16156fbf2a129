package fr.etabli.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A store that speaks S3 (Adobe's S3Mock), as a process of its own, with an empty bucket. */
public final class S3Server {

    public static final String BUCKET = "publications";

    private static final Pattern STARTED = Pattern.compile("started on ports \\d+ \\(https\\), (\\d+) \\(http\\)");

    private static @Nullable S3Server shared;

    private final Process process;
    private final URI address;

    private S3Server(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** One that runs until the tests are over; each test keeps what it stores under a prefix of its own. */
    public static synchronized S3Server shared() throws IOException {
        if (shared == null) {
            shared = start(Files.createTempFile("s3-server", ".log"));
        }
        return shared;
    }

    /** Starts one; its output goes to that file. It believes whatever the client signs with, but sign it must. */
    public static S3Server start(Path output) throws IOException {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx200m",
                        "-jar",
                        Objects.requireNonNull(System.getProperty("etabli.s3-server")),
                        "--server.port=0",
                        "--http.port=0",
                        "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !process.isAlive() || port(output).find());
        Matcher port = port(output);
        if (!port.find()) {
            throw new IOException("The S3 server did not start: " + Files.readString(output));
        }
        return new S3Server(process, URI.create("http://127.0.0.1:" + port.group(1)));
    }

    private static Matcher port(Path output) throws IOException {
        return STARTED.matcher(Files.readString(output));
    }

    public URI address() {
        return address;
    }

    public void stop() {
        process.destroyForcibly();
    }
}
