package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.Language;
import fr.etabli.vocabulary.PublicAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@HubTest
class LanguageTest {

    private static final PublicAddress PUBLIC = new PublicAddress(URI.create("https://etabli.example"));

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?text=bois",
                "/comparer",
                "/ecoles/boisard",
                "/metiers",
                "/metiers/usinage",
                "/regions",
                "/regions/27",
                "/chiffres",
                "/chiffres/PUPIL_COUNT",
                "/open-data/",
                "/developpeurs",
                "/mentions-legales",
                "/accessibilite"
            })
    void everyPageSpeaksBothLanguagesWhateverTheBrowserPrefers(String path) {
        String french = body(path, "en-GB");
        String english =
                body(path.equals("/") || path.startsWith("/?") ? "/en" + path.substring(1) : "/en" + path, "fr-FR");

        assertThat(french).contains("<html lang=\"fr\">", "Aller au contenu");
        assertThat(english).contains("<html lang=\"en\">").doesNotContain("Aller au contenu");
    }

    @Test
    void aFailureSpeaksTheLanguageOfTheAddressThatFailed() {
        assertThat(body("/ecoles/nulle-part", "en")).contains("<html lang=\"fr\">");
        assertThat(body("/en/ecoles/nulle-part", "fr")).contains("<html lang=\"en\">");
        assertThat(body("/en/nulle-part", "fr")).contains("<html lang=\"en\">");
    }

    @Test
    void aPageNamesItselfInBothLanguages() {
        String page = body("/chiffres?a=b", "fr");

        assertThat(page)
                .contains("rel=\"canonical\" href=\"http://localhost:8080/chiffres\"")
                .contains("hreflang=\"en\" href=\"http://localhost:8080/en/chiffres\"")
                .contains("href=\"/en/chiffres?a=b\"");
        assertThat(page)
                .contains("property=\"og:image\" content=\"http://localhost:8080/map/network.png\"")
                .contains("property=\"og:image:alt\" content=\"Carte de France", "name=\"twitter:card\"");
        assertThat(new Visitor(port).get("/map/network.png").headers().firstValue("Content-Type"))
                .hasValue("image/png");
    }

    @ParameterizedTest
    @CsvSource({"/, /en", "/?text=bois, /en?text=bois", "/#top, /en#top", "/metiers, /en/metiers"})
    void theOtherLanguageHasTheSamePaths(String french, String english) {
        assertThat(new Here(PUBLIC, Language.EN, "/", null).to(french)).isEqualTo(english);
        assertThat(new Here(PUBLIC, Language.FR, "/", null).to(french)).isEqualTo(french);
    }

    private String body(String path, String preferred) {
        HttpResponse<String> answer = new Visitor(port).get(path, "Accept-Language", preferred);
        return answer.body();
    }
}
