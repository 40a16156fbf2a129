package fr.etabli.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextReaderTest {

    @Test
    void wordsKeepTheirApostrophesAndHyphens() {
        assertThat(PlainTextReader.words("  L’école d'usinage, à Saint-Nazaire ! "))
                .containsExactly("L’école", "d'usinage", "à", "Saint-Nazaire");
    }

    @Test
    void whatIsNoWordIsDropped() {
        assertThat(PlainTextReader.words(" \t\u0000\u0007 🔧🔥 +-*\"(){}[]^~?:\\/ &&|| - ' "))
                .isEmpty();
        assertThat(PlainTextReader.words("soudure AND (lyon OR *:*)")).containsExactly("soudure", "AND", "lyon", "OR");
    }

    @Test
    void aTextOfAnyLengthBecomesFewWordsOfBoundedLength() {
        assertThat(PlainTextReader.words("soudure ".repeat(1_250))).hasSize(PlainTextReader.MOST_WORDS);
        assertThat(PlainTextReader.words("x".repeat(10_000)))
                .singleElement()
                .asString()
                .hasSize(50);
    }
}
