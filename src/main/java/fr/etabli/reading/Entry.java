package fr.etabli.reading;

/**
 * A phrase of the lexicon.
 *
 * @param phrase as people write it
 * @param words  its telling words, folded, one space between them
 */
record Entry(String phrase, String words, Meaning meaning) {

    static Entry of(String phrase, Meaning meaning) {
        return new Entry(phrase, String.join(" ", Phrases.telling(phrase)), meaning);
    }

    /** What a text is compared with: the telling words without spaces, so that joined and split words are alike. */
    String key() {
        return words.replace(" ", "");
    }
}
