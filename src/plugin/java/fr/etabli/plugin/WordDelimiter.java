package fr.etabli.plugin;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;

/** The parameters of the {@code word_delimiter_graph} filter. */
final class WordDelimiter {

    private static final Map<String, Integer> ON_BY_DEFAULT = Map.of(
            "generate_number_parts", WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS,
            "generate_word_parts", WordDelimiterGraphFilter.GENERATE_WORD_PARTS,
            "split_on_case_change", WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE,
            "split_on_numerics", WordDelimiterGraphFilter.SPLIT_ON_NUMERICS,
            "stem_english_possessive", WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE);

    private static final Map<String, Integer> OFF_BY_DEFAULT = Map.of(
            "catenate_all", WordDelimiterGraphFilter.CATENATE_ALL,
            "catenate_numbers", WordDelimiterGraphFilter.CATENATE_NUMBERS,
            "catenate_words", WordDelimiterGraphFilter.CATENATE_WORDS,
            "ignore_keywords", WordDelimiterGraphFilter.IGNORE_KEYWORDS,
            "preserve_original", WordDelimiterGraphFilter.PRESERVE_ORIGINAL);

    /** Lucene keeps the single bits of its character types to itself. */
    private static final Map<String, Integer> CHARACTER_TYPES = Map.ofEntries(
            entry("LOWER", 1),
            entry("UPPER", 2),
            entry("ALPHA", WordDelimiterIterator.ALPHA),
            entry("DIGIT", 4),
            entry("ALPHANUM", WordDelimiterIterator.ALPHANUM),
            entry("SUBWORD_DELIM", 8));

    private WordDelimiter() {}

    static UnaryOperator<TokenStream> filter(Definition definition) {
        int flags = flags(definition, ON_BY_DEFAULT, true) | flags(definition, OFF_BY_DEFAULT, false);
        boolean adjustOffsets = definition.flag("adjust_offsets", true);
        CharArraySet kept = definition.has("protected_words") ? definition.words("protected_words", false) : null;
        byte[] types =
                definition.has("type_table") ? types(definition) : WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE;
        return input -> new WordDelimiterGraphFilter(input, adjustOffsets, types, flags, kept);
    }

    private static int flags(Definition definition, Map<String, Integer> bits, boolean byDefault) {
        return bits.entrySet().stream()
                .filter(bit -> definition.flag(bit.getKey(), byDefault))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static byte[] types(Definition definition) {
        byte[] table = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE.clone();
        for (String line : definition.lines("type_table")) {
            String[] rule = definition.rule(line);
            String character = definition.unescape(rule[0]);
            Integer type = CHARACTER_TYPES.get(rule[1]);
            if (character.length() != 1 || type == null) {
                throw definition.invalid(
                        "rule [" + line + "] must give one character one of " + CHARACTER_TYPES.keySet());
            }
            table = set(table, character.charAt(0), type.byteValue());
        }
        return table;
    }

    /** The table may be shorter than a character's code; the gap keeps its usual types. */
    private static byte[] set(byte[] table, char character, byte type) {
        byte[] longer = Arrays.copyOf(table, Math.max(table.length, character + 1));
        for (int code = table.length; code < longer.length; code++) {
            longer[code] = WordDelimiterIterator.getType(code);
        }
        longer[character] = type;
        return longer;
    }
}
