package fr.etabli.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrase of the lexicon.
 *
 * @param phrase as people write it
 * @param words  its telling words, folded, one space between them
 */
record Entry(String phrase, String words, Meaning meaning) {

    private static final String SAINT = "saint";

    static Entry of(String phrase, Meaning meaning) {
        return new Entry(phrase, String.join(" ", Phrases.telling(phrase)), meaning);
    }

    /** A name as it is compared, with its small words where it has some, and {@code stnazaire} for {@code saintnazaire}. */
    static List<Entry> ofName(String name, Meaning meaning) {
        return ofName(name, Phrases.words(name), meaning);
    }

    /** @param words those of the name */
    static List<Entry> ofName(String name, List<String> words, Meaning meaning) {
        Entry entry = new Entry(name, String.join(" ", Phrases.telling(words)), meaning);
        String whole = String.join("", words);
        List<Entry> entries = new ArrayList<>(List.of(entry));
        if (!whole.equals(entry.key())) {
            entries.add(new Entry(name, whole, meaning));
        }
        if (whole.startsWith(SAINT)) {
            entries.add(new Entry(name, "st" + whole.substring(SAINT.length()), meaning));
        }
        return entries;
    }

    /** What a text is compared with: the telling words without spaces, so that joined and split words are alike. */
    String key() {
        return words.replace(" ", "");
    }
}
