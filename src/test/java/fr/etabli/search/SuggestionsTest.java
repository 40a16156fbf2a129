package fr.etabli.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etabli.index.Cluster;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.ServedData;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class SuggestionsTest {

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private ServedData served;

    @Autowired
    private Cluster cluster;

    @ParameterizedTest
    @CsvSource({
        "usin, Usinage",
        "soud, Chaudronnerie et soudage",
        "chau, Chaudronnerie et soudage",
        "meta, Métallerie",
        "menu, Menuiserie",
        "meca, Mécanique automobile",
        "gara, Mécanique automobile",
        "carr, Carrosserie et peinture automobiles",
        "cuis, Cuisine et service en restauration",
        "cout, Couture et mode",
        "elec, Électricité",
        "élec, Électricité",
        "char, Charpente et construction bois",
        "ebén, Ébénisterie",
        "jard, Travaux paysagers",
        "pari, Paris",
        "lyon, Lyon",
        "mars, Marseille",
        "toul, Toulouse",
        "nice, Nice",
        "nant, Nantes",
        "mont, Montpellier",
        "stra, Strasbourg",
        "bord, Bordeaux",
        "lill, Lille",
        "renn, Rennes",
        "reim, Reims",
        "st e, Saint-Étienne",
        "havr, Le Havre",
        "gren, Grenoble",
        "dijo, Dijon",
        "ange, Angers",
        "besa, Besançon",
        "bret, Bretagne",
        "norm, Normandie",
        "occi, Occitanie"
    })
    void theRightOneIsAmongTheFirstThreeWithinFourLetters(String typed, String meant) {
        assertThat(texts(typed).stream().limit(3)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "marsielle, Marseille",
        "tolouse, Toulouse",
        "soudeure, Chaudronnerie et soudage",
        "mneuiserie, Menuiserie",
        "saint nazere, Saint-Nazaire",
        "bessancon, Besançon",
        "bretange, Bretagne",
        "iron acadmy, Iron Academy"
    })
    void errorsAreForgiven(String typed, String meant) {
        assertThat(texts(typed)).contains(meant);
    }

    @Test
    void schoolsAreFoundByTheirNamesAndToldApartByTheirPlace() {
        Suggestion boisard = suggest("boisar", Set.of()).get(0);

        assertThat(boisard.kind()).isEqualTo(SuggestionKind.SCHOOL);
        assertThat(boisard.text()).isEqualTo("École de production Boisard");
        assertThat(boisard.detail()).isEqualTo("Vaulx-en-Velin, Rhône");
        assertThat(boisard.school()).isNotNull();
        assertThat(boisard.trade()).isNull();
    }

    @Test
    void noKindCrowdsOutTheOthers() {
        List<Suggestion> saints = suggest("saint", Set.of());

        assertThat(saints).hasSize(8);
        assertThat(saints).filteredOn(one -> one.kind() == SuggestionKind.PLACE).hasSizeLessThan(8);
        assertThat(saints).extracting(Suggestion::kind).contains(SuggestionKind.SCHOOL);
    }

    @Test
    void onlyTheKindsAskedForAreThereInOneRequestAtMost() {
        Set<SuggestionKind> remembered = Set.of(SuggestionKind.TRADE, SuggestionKind.REGION);

        assertThat(suggest("b", remembered)).isNotEmpty().allMatch(one -> remembered.contains(one.kind()));
        assertThat(requestsFor("b", remembered)).isZero();
        assertThat(requestsFor("bes", Set.of())).isEqualTo(1);
    }

    @Test
    void blankTextMeansNothingAndNoTextIsHarmful() {
        assertThat(suggest("  ", Set.of())).isEmpty();
        assertThat(suggest("🔥", Set.of())).isEmpty();
        assertThat(suggest("x".repeat(10_000), Set.of())).isEmpty();
        assertThatThrownBy(() -> suggestions.suggest(served.current(), "a", Set.of(), 21))
                .hasMessageContaining("between 1 and 20");
    }

    /** The hub looks at its aliases now and then meanwhile: the least of several counts is the call's own. */
    private long requestsFor(String typed, Set<SuggestionKind> kinds) {
        return LongStream.range(0, 5)
                .map(time -> {
                    long before = cluster.requestCount();
                    var unused = suggest(typed, kinds);
                    return cluster.requestCount() - before;
                })
                .min()
                .orElseThrow();
    }

    private List<String> texts(String typed) {
        return suggest(typed, Set.of()).stream().map(Suggestion::text).toList();
    }

    private List<Suggestion> suggest(String typed, Set<SuggestionKind> kinds) {
        return suggestions.suggest(served.current(), typed, kinds, 8);
    }
}
