package fr.etabli.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.ServedData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class PlacesTest {

    @Autowired
    private Places places;

    @Autowired
    private ServedData served;

    @ParameterizedTest
    @CsvSource({
        "Besançon, 25056",
        "besancon, 25056",
        "25000, 25056",
        "25056, 25056",
        "st nazaire, 44184",
        "Saint-Nazaire, 44184",
        "havre, 76351",
        "Le Havre, 76351",
        "roche sur yon, 85191",
        "L’Haÿ les Roses, 94038",
        "ste foy les lyon, 69202",
        "lyon, 69123",
        "lyon 3, 69383",
        "Lyon 3e, 69383",
        "paris 15eme arrondissement, 75115",
        "75015, 75115",
        "69120, 69256",
        "2a004, 2A004",
        "Ajaccio, 2A004",
        "oeuilly, 51410"
    })
    void aPlaceIsNamedInManyWays(String text, String code) {
        assertThat(places.named(served.current(), text).get(0).code()).isEqualTo(code);
    }

    @Test
    void amongPlacesOfOneNameTheMostPopulousIsMeant() {
        List<Place> saintColombes = places.matching(served.current(), "Sainte-Colombe", 20);

        assertThat(saintColombes.subList(0, 12)).extracting(Place::name).containsOnly("Sainte-Colombe");
        assertThat(saintColombes.subList(0, 12))
                .extracting(Place::population)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void wholeNamesComeBeforeBeginningsBeforeWordsBeforeErrors() {
        assertThat(names("nant")).startsWith("Nant", "Nantes", "Nanterre");
        assertThat(names("nazaire")).startsWith("Saint-Nazaire");
        assertThat(names("Lens")).startsWith("Lens");
        assertThat(names("marsiel")).contains("Marseille");
        assertThat(names("6900")).contains("Lyon");
        assertThat(names("  ")).isEmpty();
        assertThat(names("x".repeat(10_000))).isEmpty();
    }

    @Test
    void anUnknownPlaceIsRefusedWithTheNearestNames() {
        refused("saint nazere", "Saint-Nazaire (44)");
        refused("69999", "Chaponnay (69)");
        refused("Mordor-sur-Mer", "No place is called “Mordor-sur-Mer”.");
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> places.named(served.current(), text))
                .isInstanceOfSatisfying(EtabliException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.UNKNOWN_PLACE))
                .hasMessageContaining(message);
    }

    private List<String> names(String text) {
        return places.matching(served.current(), text, 8).stream()
                .map(Place::name)
                .toList();
    }
}
