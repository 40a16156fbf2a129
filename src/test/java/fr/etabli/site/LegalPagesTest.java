package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.extract.Imprint;
import fr.etabli.extract.ImprintProperties;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.Build;
import fr.etabli.vocabulary.PublicAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HubTest
class LegalPagesTest {

    private static final String HOSTILE = "Cie & <b>Fils</b>";
    private static final String HARMLESS = "Cie &amp; &lt;b&gt;Fils&lt;/b&gt;";

    @LocalServerPort
    private int port;

    @Autowired
    private Build build;

    @Autowired
    private PublicAddress address;

    @Autowired
    private ImprintProperties imprint;

    @Test
    void theNoticesNameWhomTheSettingsName() {
        String page = notices(new ImprintProperties.Host("Machines SA", "2 rue du Rack, Lyon", "04 00 00 00 00"));

        assertThat(page)
                .contains(HARMLESS, "1 rue de l’Essai, Lyon", "RNA W000000000", "Une Directrice", "Machines SA")
                .contains("2 rue du Rack, Lyon", "04 00 00 00 00", "href=\"mailto:a@example.org\"")
                .doesNotContain("non renseigné", "<b>");
    }

    /** Whoever holds the notices as they were before must not be told that they are still the same. */
    @Test
    void otherSettingsMakeAnotherVersionOfThePage() {
        String edition = Edition.of(build, address, imprint).id();
        ImprintProperties named = settings(new ImprintProperties.Host("Machines SA", null, null), "Cie", null);
        ImprintProperties other = settings(new ImprintProperties.Host("Rack SA", null, null), "Cie", null);

        assertThat(new Visitor(port).get("/mentions-legales").headers().firstValue("ETag"))
                .hasValue("W/\"0-" + edition + "\"");
        assertThat(List.of(
                        edition,
                        Edition.of(build, address, named).id(),
                        Edition.of(build, address, other).id(),
                        Edition.of(build, new PublicAddress(URI.create("https://example.org")), imprint)
                                .id(),
                        Edition.of(new Build("other"), address, imprint).id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatTheSettingsDoNotNameIsSaidToBeMissing() {
        String page = notices(new ImprintProperties.Host("", null, null));

        assertThat(page.split("non renseigné sur cette installation", -1)).hasSize(1 + 3);
    }

    @Test
    void everyPageLinksToTheNoticesAndSaysHowAccessibleTheSiteIs() {
        assertThat(new Visitor(port).get("/chiffres").body())
                .contains("href=\"/mentions-legales\"", "href=\"/accessibilite\"", "Accessibilité\u00a0: non conforme");
        assertThat(new Visitor(port).get("/en/chiffres").body())
                .contains("href=\"/en/mentions-legales\"", "href=\"/en/accessibilite\"");
    }

    @Test
    void theStatementSaysThatNoAuditWasMade() {
        assertThat(new Visitor(port).get("/accessibilite").body())
                .contains("Non conforme.", "Aucun audit de conformité", "N’ont pas encore été testés");
    }

    private static String notices(ImprintProperties.Host host) {
        Imprint imprint = new Imprint(
                new PublicAddress(URI.create("https://example.org")),
                "https://example.org/licence",
                "Mention",
                HOSTILE,
                "a@example.org");
        return Templates.render(
                "legal", Map.of("settings", settings(host, HOSTILE, "Une Directrice"), "imprint", imprint));
    }

    private static ImprintProperties settings(
            ImprintProperties.Host host, @Nullable String publisher, @Nullable String director) {
        return new ImprintProperties(
                URI.create("https://example.org/licence"),
                null,
                "Mention",
                new ImprintProperties.Publisher(
                        publisher, null, null, "1 rue de l’Essai, Lyon", null, "RNA W000000000", director),
                new ImprintProperties.Contact(null, "a@example.org"),
                host);
    }
}
