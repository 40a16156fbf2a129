package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.Language;
import fr.etabli.vocabulary.PublicAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

@HubTest
class FailuresTest {

    private static final PublicAddress PUBLIC = new PublicAddress(URI.create("https://etabli.example"));

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/ecoles/boisard-vaulx, Cette page n’existe pas, 'action=\"/\"', boisard vaulx",
        "/en/ecoles/boisard-vaulx, This page does not exist, 'action=\"/en\"', boisard vaulx",
        "/nulle%20part/, Cette page n’existe pas, 'action=\"/\"', nulle part"
    })
    void whoeverIsLostCanSearchFromThere(String path, String title, String action, String words) {
        HttpResponse<String> page = new Visitor(port).get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("<h1>" + title + "</h1>", action, "name=\"text\"", "value=\"" + words + "\"", "noindex");
    }

    @Test
    void whatStandsInAnAddressIsTextAndNeverMarkup() {
        String page = new Visitor(port).get("/nulle/%22%3E%3Cscript%3Ealert(1)").body();

        assertThat(page).contains("value=\"script alert 1\"").doesNotContain("<script>");
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyRefusalHasWordsInBothLanguagesAndNeverThoseForPrograms(ErrorCode code) {
        for (Language language : Language.values()) {
            ModelAndView failure = FailurePage.of(
                    HttpStatus.valueOf(code.status()), code, new Here(PUBLIC, language, "/ecoles", null));
            String page = Templates.render("failure", failure.getModel());

            assertThat(Objects.requireNonNull(failure.getStatus()).value()).isEqualTo(code.status());
            assertThat(page).contains("<h1>").doesNotContain("??", code.meaning(), code.action());
        }
    }

    @Test
    void aRefusalSaysWhatWasWrongInPlainWords() {
        String page = failure(HttpStatus.BAD_REQUEST, ErrorCode.UNKNOWN_PLACE);

        assertThat(page).contains("Aucune commune ne porte le nom ou le code donné.");
        assertThat(failure(HttpStatus.GONE, ErrorCode.GONE)).contains("Cette page n’est plus là", "puis retirée");
        assertThat(failure(HttpStatus.TOO_MANY_REQUESTS, ErrorCode.RATE_LIMITED))
                .contains("Trop de demandes à la fois", ">Réessayer<");
    }

    /** The container itself refuses these before any of our code is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"/ecoles/a%2Fb", "/ecoles/%5C", "/ecoles/..;/x", "/a%00b"})
    void whateverTheAddressNoTraceOfTheMachineryIsShown(String path) {
        HttpResponse<String> answer = new Visitor(port).get(path);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "Tomcat", "org.");
        assertThat(answer.body()).contains("<!DOCTYPE html>", "Chercher une école");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
    }

    @Test
    void signsThatPeopleTypeAreNoReasonToRefuse() {
        assertThat(new Visitor(port).get("/?text=menuisier%20[bois]").statusCode())
                .isIn(200, 302);
        assertThat(new Visitor(port).get("/?text=" + "a".repeat(9_000)).body())
                .contains("<!DOCTYPE html>")
                .doesNotContain("Tomcat");
    }

    private static String failure(HttpStatus status, ErrorCode code) {
        return Templates.render(
                "failure",
                FailurePage.of(status, code, new Here(PUBLIC, Language.FR, "/", null))
                        .getModel());
    }
}
