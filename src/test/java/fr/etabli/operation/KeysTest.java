package fr.etabli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that makes passwords and certificates for the compose file. */
class KeysTest {

    @TempDir
    private Path directory;

    @Test
    void secretsAreMadeOnceForTheirReaderAloneAndNotShown() throws Exception {
        String said = keys();

        Map<String, String> made = contents();
        assertThat(made)
                .containsKeys(
                        "ca.crt",
                        "ca.key",
                        "elasticsearch/superuser",
                        "elasticsearch/elasticsearch-3.key",
                        "postgresql/password");
        assertThat(made.get("hub/elasticsearch"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(made.get("elasticsearch/hub"))
                .isNotEqualTo(made.get("elasticsearch/superuser"));
        assertThat(made.get("hub/postgresql"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(made.get("postgresql/password"))
                .isNotEqualTo(made.get("hub/elasticsearch"));
        made.forEach((name, content) -> {
            assertThat(permissions(name)).as(name).isEqualTo(name.equals("ca.crt") ? "r--r--r--" : "r--------");
            assertThat(said).doesNotContain(content.strip());
        });

        assertThat(keys()).isEmpty();
        assertThat(contents()).isEqualTo(made);
    }

    @Test
    void certificatesAreThoseOfTheAuthorityForTheNamesOfTheServices() throws Exception {
        keys();

        X509Certificate authority = certificate("ca.crt");
        assertThat(authority.getBasicConstraints()).isZero();
        for (String name :
                List.of("elasticsearch/elasticsearch-1", "elasticsearch/elasticsearch-2", "postgresql/postgresql")) {
            X509Certificate certificate = certificate(name + ".crt");
            certificate.verify(authority.getPublicKey());
            certificate.checkValidity();
            assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
            assertThat(certificate.getSubjectAlternativeNames().toString())
                    .contains(name.substring(name.indexOf('/') + 1) + "]", "localhost");
        }
    }

    @Test
    void whatIsRemovedAloneIsMadeAnew() throws Exception {
        keys();
        Map<String, String> before = contents();
        Files.delete(directory.resolve("elasticsearch/hub"));
        Files.delete(directory.resolve("postgresql/postgresql.crt"));

        keys();

        Map<String, String> after = contents();
        assertThat(after.get("elasticsearch/hub"))
                .isNotEqualTo(before.get("elasticsearch/hub"))
                .isEqualTo(after.get("hub/elasticsearch"));
        assertThat(after.get("postgresql/postgresql.crt")).isNotEqualTo(before.get("postgresql/postgresql.crt"));
        assertThat(after.get("ca.crt")).isEqualTo(before.get("ca.crt"));
        assertThat(after.get("elasticsearch/superuser")).isEqualTo(before.get("elasticsearch/superuser"));
    }

    private String keys() throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("operations/compose/keys", directory.toString()).redirectErrorStream(true);
        builder.environment().put("KEYS_KEEP_OWNER", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private Map<String, String> contents() throws Exception {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(directory.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private String permissions(String name) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private X509Certificate certificate(String name) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(directory.resolve(name))));
    }
}
