package fr.etabli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.extract.Imprint;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublisherNameTest {

    private static final Imprint IMPRINT = imprint("Fédération d'essai", "donnees@example.org");

    private final Publication publication = new Publication(
            "2026-11-22.1",
            new Generation("0123456789abcdef"),
            3,
            "",
            Instant.parse("2026-11-22T10:00:00Z"),
            null,
            List.of());

    @Test
    void citationsNameThePublisherOfTheSettings() {
        Citation citation = new Citations(IMPRINT).of(publication);

        assertThat(citation.text()).startsWith("Fédération d'essai, « Écoles de production");
        assertThat(citation.bibtex()).contains("author = {{Fédération d'essai}}");
        assertThat(citation.csl())
                .contains("\"publisher\":\"Fédération d'essai\"", "{\"literal\":\"Fédération d'essai\"}");
    }

    @Test
    void theDataPackageNamesThePublisherAndWhomToAsk() {
        assertThat(DataPackage.contributors(IMPRINT))
                .isEqualTo(List.of(Map.of(
                        "title", "Fédération d'essai",
                        "path", "https://example.org/",
                        "email", "donnees@example.org",
                        "role", "publisher")));
        assertThat(DataPackage.contributors(imprint("Somebody", null)).get(0)).doesNotContainKey("email");
    }

    @Test
    void whatFilesHoldFromTheSettingsChangesTheHash() {
        assertThat(Stream.of(
                        IMPRINT,
                        imprint("Fédération d'essai", null),
                        imprint("Une autre", "donnees@example.org"),
                        imprint("Fédération d'essai", "autre@example.org")))
                .extracting(Imprint::hash)
                .doesNotHaveDuplicates();
    }

    private static Imprint imprint(String publisher, @Nullable String email) {
        return new Imprint(
                new PublicAddress(URI.create("https://example.org")),
                "https://example.org/licence",
                "Whoever",
                publisher,
                email);
    }
}
