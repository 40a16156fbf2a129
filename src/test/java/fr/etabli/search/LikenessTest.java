package fr.etabli.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void fromNothingInCommonToTheWholeName() {
        assertThat(Likeness.of("besancon", "Besançon")).isEqualTo(Likeness.WHOLE);
        assertThat(Likeness.of("saint naz", "Saint-Nazaire")).isEqualTo(Likeness.BEGINNING);
        assertThat(Likeness.of("naz saint", "Saint-Nazaire")).isEqualTo(Likeness.WORD_BEGINNINGS);
        assertThat(Likeness.of("saint nazere", "Saint-Nazaire")).isEqualTo(Likeness.WITH_ERRORS);
        assertThat(Likeness.of("lyon", "Marseille")).isEqualTo(Likeness.NONE);
    }

    @Test
    void anErrorIsForgivenFromTheFourthLetterOn() {
        assertThat(Likeness.of("mur", "Marseille")).isEqualTo(Likeness.NONE);
        assertThat(Likeness.of("mrse", "Marseille")).isEqualTo(Likeness.WITH_ERRORS);
        assertThat(Likeness.of("amrs", "Marseille")).isEqualTo(Likeness.NONE);
        assertThat(Likeness.of("masre", "Marseille")).isEqualTo(Likeness.WITH_ERRORS);
    }

    @Test
    void errorsAreLettersInsertedDroppedChangedOrSwapped() {
        assertThat(Likeness.errors("soud", "soudeur")).isZero();
        assertThat(Likeness.errors("sodu", "soudeur")).isEqualTo(1);
        assertThat(Likeness.errors("nazere", "nazaire")).isEqualTo(2);
    }
}
