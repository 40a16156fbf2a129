package fr.etabli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "soudeur, soudeur, 0",
        "soudeur, soudeurs, 1",
        "soudeur, souder, 1",
        "soudeur, sodueur, 1",
        "soudeur, siudeur, 1",
        "saintnazaire, saintnazere, 2",
        "lyon, '', 4"
    })
    void errorsAreLettersInsertedDroppedChangedOrSwapped(String word, String typed, int errors) {
        assertThat(Spellings.errors(word, typed)).isEqualTo(errors);
        assertThat(Spellings.errors(typed, word)).isEqualTo(errors);
    }

    @Test
    void lookingThroughAllFindsWhatLookingAtEachFinds() {
        Random random = new Random(1);
        TreeSet<String> words = new TreeSet<>();
        while (words.size() < 3_000) {
            words.add(word(random, 3 + random.nextInt(6)));
        }
        Spellings spellings = new Spellings(words);
        for (int i = 0; i < 300; i++) {
            String typed = word(random, 3 + random.nextInt(6));
            List<String> expected = words.stream()
                    .filter(word -> {
                        int errors = Spellings.errors(word, typed);
                        return errors == 1 || (errors == 2 && word.charAt(0) == typed.charAt(0));
                    })
                    .toList();

            assertThat(spellings.near(typed, 2))
                    .as(typed)
                    .extracting(Spellings.Match::word)
                    .isEqualTo(expected);
        }
    }

    /** Of few letters, so that many words are alike. */
    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(4)));
        }
        return word.toString();
    }
}
