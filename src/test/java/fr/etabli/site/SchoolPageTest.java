package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.school.Address;
import fr.etabli.school.Contact;
import fr.etabli.school.School;
import fr.etabli.school.SchoolStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchoolPageTest {

    private static final School SCHOOL = new School(
            "s",
            "Atelier",
            SchoolStatus.OPEN,
            null,
            null,
            null,
            List.of(),
            null,
            new Address(null, null, "Dole", null),
            null,
            "27",
            "39",
            new Contact(null, null, null),
            null,
            null,
            null,
            List.of(),
            null,
            List.of());

    private static final Claim CLAIM = new Claim(
            "o001",
            "/chiffres/PUPIL_COUNT",
            "Élèves",
            "12",
            "observé",
            new Claim.Subject("Atelier", null),
            null,
            "L’école",
            null,
            new Reference("Plaquette", "L’école", "2021", null),
            null,
            null,
            true,
            Map.of(),
            false);

    @Test
    void itSaysWhereItDoesNotShowEveryFigureStated() {
        assertThat(page(1)).doesNotContain("déclarations les plus récentes");
        assertThat(page(250)).contains("Cette page montre les 1 déclarations les plus récentes sur 250.");
    }

    private static String page(int total) {
        return Templates.render(
                "school",
                Map.of(
                        "school",
                        SCHOOL,
                        "place",
                        new SchoolPage.Whereabouts("Dole", "Jura", "39", "Bourgogne-Franche-Comté", "27"),
                        "programmes",
                        List.of(),
                        "networks",
                        "",
                        "claims",
                        List.of(CLAIM),
                        "total",
                        total,
                        "sources",
                        List.of(),
                        "reachable",
                        true));
    }
}
