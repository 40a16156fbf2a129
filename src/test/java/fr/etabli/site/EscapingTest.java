package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.outcome.DisagreementBasis;
import fr.etabli.school.SchoolStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EscapingTest {

    private static final String HOSTILE = "Fer & <script>alert(1)</script> \"Cie\"";
    private static final String HARMLESS = "Fer &amp; &lt;script&gt;alert(1)&lt;/script&gt; &quot;Cie&quot;";

    @Test
    void whatComesFromTheDataIsTextAndNeverMarkup() {
        Overview.Card card = new Overview.Card("s", HOSTILE, HOSTILE, SchoolStatus.OPEN, HOSTILE);
        Overview network = new Overview(
                List.of(new Overview.Tile("1", HOSTILE)),
                List.of(new Overview.RegionPart("27", HOSTILE, 1, List.of(card), List.of())),
                1,
                1);

        String page = Templates.render("home", Map.of("network", network, "stated", List.of(claim())));

        assertThat(page).doesNotContain("<script").contains(HARMLESS);
    }

    private static Claim claim() {
        return new Claim(
                "o001",
                "/chiffres/PUPIL_COUNT",
                HOSTILE,
                HOSTILE,
                HOSTILE,
                new Claim.Subject(HOSTILE, null),
                HOSTILE,
                HOSTILE,
                HOSTILE,
                new Reference(HOSTILE, HOSTILE, HOSTILE, "https://example.org/?a=\"><script>"),
                HOSTILE,
                HOSTILE,
                false,
                Map.of(DisagreementBasis.SAME_PERIOD, List.of(new Claim.Against("o002", HOSTILE))),
                false);
    }
}
