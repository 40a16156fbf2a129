package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.extract.Imprint;
import fr.etabli.school.Address;
import fr.etabli.school.Contact;
import fr.etabli.school.School;
import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.QualificationType;
import fr.etabli.vocabulary.PublicAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class SchoolPageTest {

    private static final String HOSTILE = "Fer & <script>alert(1)</script> \"Cie\"";
    private static final String HARMLESS = "Fer &amp; &lt;script&gt;alert(1)&lt;/script&gt; &quot;Cie&quot;";

    private static final Claim CLAIM = new Claim(
            "o001",
            new Claim.Measure("PUPIL_COUNT", new Phrase("Élèves", null)),
            "12",
            "observé",
            new Claim.Subject(new Phrase("Atelier", null), null),
            null,
            "L’école",
            null,
            new Reference(new Phrase("Plaquette", null), "L’école", "2021", null, false),
            null,
            null,
            true,
            Map.of(),
            false);

    @BeforeEach
    void speakFrench() {
        LocaleContextHolder.setLocale(Locale.FRANCE);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void itSaysWhereItDoesNotShowEveryFigureStated() {
        assertThat(page("Atelier", 1)).doesNotContain("déclarations les plus récentes");
        assertThat(page("Atelier", 250)).contains("Cette page montre les 1 déclarations les plus récentes sur 250.");
    }

    @Test
    void whatTheDataSaysIsTextAndNeverMarkup() {
        assertThat(page(HOSTILE, 1)).doesNotContain("<script").contains(HARMLESS);
    }

    @Test
    void anErrorIsReportedToTheAddressOfTheSettings() {
        assertThat(reports("donnees@ecoles.example").about("Atelier & Cie", "https://etabli.example/ecoles/s"))
                .startsWith(
                        "mailto:donnees@ecoles.example?subject=Erreur%20signal%C3%A9e%C2%A0%3A%20Atelier%20%26%20Cie&body=")
                .contains("https%3A%2F%2Fetabli.example%2Fecoles%2Fs%0D%0A");
        assertThat(reports(null).about("Atelier", "https://etabli.example/ecoles/s"))
                .isNull();
    }

    private static ErrorReports reports(@Nullable String email) {
        PublicAddress address = new PublicAddress(URI.create("https://etabli.example"));
        return new ErrorReports(
                new Imprint(address, "https://example.org/licence", "Établi", "Établi", email),
                new Wording(Templates.messages()));
    }

    private static School school(String text) {
        return new School(
                "s",
                text,
                SchoolStatus.OPEN,
                null,
                text,
                text,
                List.of(),
                null,
                new Address(text, "39100", text, null),
                null,
                "27",
                "39",
                new Contact(null, null, null),
                text,
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    private static String page(String text, int total) {
        Map<String, Object> model = new HashMap<>();
        Phrase phrase = new Phrase(text, "fr");
        model.put("school", school(text));
        model.put("standing", new Standing(text, "open"));
        model.put("place", new SchoolPage.Whereabouts(text, text, "39", text, "27"));
        model.put("described", phrase);
        model.put("admission", phrase);
        model.put("taught", List.of(new TaughtPart("t", phrase, List.of(prepared(phrase)))));
        model.put("near", List.of());
        model.put("networks", text);
        model.put("claims", List.of(CLAIM));
        model.put("total", total);
        model.put("sources", List.of(new Reference(new Phrase(text, null), text, text, null, false)));
        model.put("reachable", true);
        model.put("query", text);
        model.put("report", "mailto:a@example.org");
        model.put("trail", List.of(new Crumb(phrase, "/"), new Crumb(phrase, "/ecoles/s")));
        return Templates.render("school", model);
    }

    private static TaughtPart.Prepared prepared(Phrase name) {
        QualificationPart qualification =
                new QualificationPart("q", name, QualificationType.CAP, "niveau 3", "37537", name, name);
        return new TaughtPart.Prepared("s.t.q", qualification, "2018", 12);
    }
}
