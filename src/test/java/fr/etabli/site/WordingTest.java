package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.input.Row;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.Qualifier;
import fr.etabli.outcome.Unit;
import fr.etabli.vocabulary.PartialDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class WordingTest {

    private final Wording wording = new Wording(Templates.messages());

    @BeforeEach
    void aFrenchPage() {
        LocaleContextHolder.setLocale(Locale.FRANCE);
    }

    @AfterEach
    void noPage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aNameThatAnEnglishPageHasInFrenchAloneIsMarkedSo() {
        assertThat(wording.name("Métallerie", "Metalwork")).isEqualTo(new Phrase("Métallerie", null));

        LocaleContextHolder.setLocale(Locale.UK);
        assertThat(wording.name("Métallerie", "Metalwork")).isEqualTo(new Phrase("Metalwork", null));
        assertThat(wording.name("Usinage", null)).isEqualTo(new Phrase("Usinage", "fr"));
    }

    @Test
    void englishDatesAndValuesReadAsEnglish() {
        LocaleContextHolder.setLocale(Locale.UK);
        assertThat(wording.when(PartialDate.of("2021-05-01"))).isEqualTo("on 1 May 2021");
        assertThat(wording.when(PartialDate.of("2021-07"))).isEqualTo("in July 2021");
        assertThat(wording.count(1400)).isEqualTo("1,400");
        assertThat(wording.text("count", 1400)).isEqualTo("1,400");
    }

    /** As templates write them. */
    @Test
    void aCountHasTheSpacesOfFrench() {
        assertThat(wording.text("count", 0)).isEqualTo("0");
        assertThat(wording.text("count", 12_345)).isEqualTo("12\u202f345").isEqualTo(wording.count(12_345));
    }

    @Test
    void aDateIsAsPreciseAsItsSource() {
        assertThat(wording.when(PartialDate.of("2018"))).isEqualTo("en 2018");
        assertThat(wording.when(PartialDate.of("2021-07"))).isEqualTo("en juillet 2021");
        assertThat(wording.when(PartialDate.of("2021-05-06"))).isEqualTo("le 6 mai 2021");
        assertThat(wording.when(PartialDate.of("2021-05-01"))).isEqualTo("le 1er mai 2021");
    }

    @Test
    void aValueSaysHowItIsMeantAndInWhichUnit() {
        assertThat(wording.value(outcome(1_050, null, Qualifier.EXACT), Unit.PEOPLE))
                .isEqualTo("1\u202f050");
        assertThat(wording.value(outcome(90, null, Qualifier.AT_LEAST), Unit.PERCENT))
                .isEqualTo("au moins 90\u00a0%");
        assertThat(wording.value(outcome(7, 10.0, Qualifier.APPROXIMATE), Unit.OFFERS_PER_PERSON))
                .isEqualTo("environ de 7 à 10 offres par élève");
        assertThat(wording.value(outcome(1_882, null, Qualifier.EXACT), Unit.YEAR))
                .isEqualTo("1882");
    }

    @Test
    void aFrenchNumberIsWrittenAsItIsDialled() {
        assertThat(wording.phone("+33381485000")).isEqualTo("03\u00a081\u00a048\u00a050\u00a000");
        assertThat(wording.phone("+41225551234")).isEqualTo("+41225551234");
    }

    private static Outcome outcome(double value, @Nullable Double valueMax, Qualifier qualifier) {
        Map<String, String> cells = new HashMap<>(Map.of("id", "o001", "value", String.valueOf(value)));
        cells.put("value_max", valueMax == null ? "" : valueMax.toString());
        cells.putAll(Map.of(
                "subject_type", "NETWORK", "kind", "OBSERVED", "qualifier", qualifier.name(), "disclosure", "PUBLIC"));
        return Outcome.of(new Row("outcomes.csv", 2, cells));
    }
}
