package fr.etabli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The settings of the hub that tests share: the shared node, a directory of its own, the data at hand. A test that forwards
 * for others, as a proxy on this machine would, is believed.
 */
final class HubSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "etabli.directory=" + directory(),
                        "etabli.elasticsearch.uris=" + SharedNode.address(),
                        "etabli.elasticsearch.prefix=hub",
                        "etabli.ingest.on-start=when-changed",
                        "spring.datasource.url=jdbc:h2:mem:jobs;DB_CLOSE_DELAY=-1",
                        "etabli.allowance.trusted-proxies=127.0.0.1,::1",
                        "management.server.port=0")
                .applyTo(context);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "hub-")
                    .toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
