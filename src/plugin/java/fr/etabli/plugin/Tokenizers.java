package fr.etabli.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.util.AttributeFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The tokenizers, by type. */
final class Tokenizers {

    private static final String NON_WORD = "\\W+";

    private static final Set<Byte> PUNCTUATION = Set.of(
            Character.CONNECTOR_PUNCTUATION,
            Character.DASH_PUNCTUATION,
            Character.END_PUNCTUATION,
            Character.FINAL_QUOTE_PUNCTUATION,
            Character.INITIAL_QUOTE_PUNCTUATION,
            Character.OTHER_PUNCTUATION,
            Character.START_PUNCTUATION);
    private static final Set<Byte> SYMBOLS =
            Set.of(Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL);

    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> types() {
        return Map.of(
                "char_group", provider(Tokenizers::charGroup),
                "edge_ngram", provider(Tokenizers::edgeNgram),
                "keyword", provider(Tokenizers::keyword),
                "letter", provider(definition -> LetterTokenizer::new),
                "ngram", provider(Tokenizers::ngram),
                "pattern", provider(Tokenizers::pattern),
                "uax_url_email", provider(Tokenizers::urlsAndEmail),
                "whitespace", provider(Tokenizers::whitespace));
    }

    private static Supplier<Tokenizer> keyword(Definition definition) {
        int bufferSize = definition.number("buffer_size", KeywordTokenizer.DEFAULT_BUFFER_SIZE);
        return () -> new KeywordTokenizer(bufferSize);
    }

    private static Supplier<Tokenizer> whitespace(Definition definition) {
        int maxLength = definition.number("max_token_length", CharTokenizer.DEFAULT_MAX_WORD_LEN);
        return () -> new WhitespaceTokenizer(maxLength);
    }

    private static Supplier<Tokenizer> urlsAndEmail(Definition definition) {
        int maxLength = definition.number("max_token_length", StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH);
        return () -> {
            UAX29URLEmailTokenizer tokenizer = new UAX29URLEmailTokenizer();
            tokenizer.setMaxTokenLength(maxLength);
            return tokenizer;
        };
    }

    private static Supplier<Tokenizer> pattern(Definition definition) {
        Pattern pattern = definition.pattern(NON_WORD);
        int group = definition.number("group", -1);
        return () -> new PatternTokenizer(pattern, group);
    }

    private static Supplier<Tokenizer> edgeNgram(Definition definition) {
        int min = definition.number("min_gram", NGramTokenizer.DEFAULT_MIN_NGRAM_SIZE);
        int max = definition.number("max_gram", NGramTokenizer.DEFAULT_MAX_NGRAM_SIZE);
        IntPredicate kept = tokenChars(definition);
        return () -> new EdgeNGramTokenizer(min, max) {
            @Override
            protected boolean isTokenChar(int character) {
                return kept.test(character);
            }
        };
    }

    private static Supplier<Tokenizer> ngram(Definition definition) {
        int min = definition.number("min_gram", NGramTokenizer.DEFAULT_MIN_NGRAM_SIZE);
        int max = definition.number("max_gram", NGramTokenizer.DEFAULT_MAX_NGRAM_SIZE);
        definition.checkGramRange(min, max);
        IntPredicate kept = tokenChars(definition);
        return () -> new NGramTokenizer(min, max) {
            @Override
            protected boolean isTokenChar(int character) {
                return kept.test(character);
            }
        };
    }

    private static Supplier<Tokenizer> charGroup(Definition definition) {
        int maxLength = definition.number("max_token_length", CharTokenizer.DEFAULT_MAX_WORD_LEN);
        List<IntPredicate> separators = new ArrayList<>();
        for (String group : definition.settings().getAsList("tokenize_on_chars")) {
            String single = definition.unescape(group);
            separators.add(single.length() == 1 ? c -> c == single.charAt(0) : characterClass(definition, group));
        }
        IntPredicate separates = any(separators);
        return () -> new CharTokenizer(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, maxLength) {
            @Override
            protected boolean isTokenChar(int character) {
                return !separates.test(character);
            }
        };
    }

    private static IntPredicate tokenChars(Definition definition) {
        List<IntPredicate> classes = new ArrayList<>();
        for (String name : definition.settings().getAsList("token_chars")) {
            String known = name.toLowerCase(Locale.ROOT).trim();
            if (known.equals("custom")) {
                String custom = definition.text("custom_token_chars", null);
                if (custom == null) {
                    throw definition.invalid("token_chars [custom] requires [custom_token_chars]");
                }
                classes.add(character -> custom.indexOf(character) >= 0);
            } else {
                classes.add(characterClass(definition, known));
            }
        }
        return classes.isEmpty() ? character -> true : any(classes);
    }

    private static IntPredicate characterClass(Definition definition, String name) {
        return switch (name) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "punctuation" -> ofCategory(PUNCTUATION);
            case "symbol" -> ofCategory(SYMBOLS);
            default -> throw definition.invalid("unknown character class [" + name + "]");
        };
    }

    private static IntPredicate ofCategory(Set<Byte> categories) {
        return character -> categories.contains((byte) Character.getType(character));
    }

    private static IntPredicate any(List<IntPredicate> predicates) {
        return predicates.stream().reduce(character -> false, IntPredicate::or);
    }

    private static AnalysisProvider<TokenizerFactory> provider(Function<Definition, Supplier<Tokenizer>> read) {
        return (index, environment, name, settings) ->
                TokenizerFactory.newFactory(name, read.apply(new Definition(index, environment, name, settings)));
    }
}
