package fr.etabli.plugin;

import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.index.analysis.Analysis;

/** Reads the parameters of the token filters that have any, and makes the filters of them. */
final class FilterReaders {

    private FilterReaders() {}

    static UnaryOperator<TokenStream> edgeNgram(Definition definition) {
        int min = definition.number("min_gram", 1);
        int max = definition.number("max_gram", 2);
        boolean preserve = definition.flag("preserve_original", false);
        UnaryOperator<TokenStream> front = input -> new EdgeNGramTokenFilter(input, min, max, preserve);
        return switch (definition.text("side", "front")) {
            case "front" -> front;
            case "back" -> input -> new ReverseStringFilter(front.apply(new ReverseStringFilter(input)));
            default -> throw definition.invalid("[side] must be [front] or [back]");
        };
    }

    static UnaryOperator<TokenStream> ngram(Definition definition) {
        int min = definition.number("min_gram", 1);
        int max = definition.number("max_gram", 2);
        boolean preserve = definition.flag("preserve_original", false);
        definition.checkGramRange(min, max);
        return input -> new NGramTokenFilter(input, min, max, preserve);
    }

    static UnaryOperator<TokenStream> elision(Definition definition) {
        CharArraySet articles = Analysis.parseArticles(definition.environment(), definition.settings());
        if (articles == null) {
            throw definition.invalid("[articles] or [articles_path] is required");
        }
        return input -> new ElisionFilter(input, articles);
    }

    static UnaryOperator<TokenStream> keywordMarker(Definition definition) {
        String pattern = definition.text("keywords_pattern", null);
        if (pattern == null) {
            CharArraySet keywords = definition.words("keywords", definition.flag("ignore_case", false));
            return input -> new SetKeywordMarkerFilter(input, keywords);
        }
        if (definition.has("keywords")) {
            throw definition.invalid("[keywords_pattern] excludes [keywords] and [keywords_path]");
        }
        Pattern compiled = Pattern.compile(pattern);
        return input -> new PatternKeywordMarkerFilter(input, compiled);
    }

    static UnaryOperator<TokenStream> length(Definition definition) {
        int min = definition.number("min", 0);
        int max = definition.number("max", Integer.MAX_VALUE);
        return input -> new LengthFilter(input, min, max);
    }

    static UnaryOperator<TokenStream> limit(Definition definition) {
        int max = definition.number("max_token_count", 1);
        boolean consumeAll = definition.flag("consume_all_tokens", false);
        return input -> new LimitTokenCountFilter(input, max, consumeAll);
    }

    static UnaryOperator<TokenStream> lowerCase(Definition definition) {
        return switch (definition.text("language", "")) {
            case "" -> LowerCaseFilter::new;
            case "greek" -> GreekLowerCaseFilter::new;
            case "irish" -> IrishLowerCaseFilter::new;
            case "turkish" -> TurkishLowerCaseFilter::new;
            default -> throw definition.invalid("[language] must be [greek], [irish] or [turkish]");
        };
    }

    static UnaryOperator<TokenStream> patternCapture(Definition definition) {
        Pattern[] patterns = definition.settings().getAsList("patterns").stream()
                .map(Pattern::compile)
                .toArray(Pattern[]::new);
        if (patterns.length == 0) {
            throw definition.invalid("[patterns] is required");
        }
        boolean keepsOriginal = definition.flag("preserve_original", true);
        return input -> new PatternCaptureGroupTokenFilter(input, keepsOriginal, patterns);
    }

    static UnaryOperator<TokenStream> patternReplace(Definition definition) {
        Pattern pattern = definition.pattern(null);
        String replacement = definition.text("replacement", "");
        boolean all = definition.flag("all", true);
        return input -> new PatternReplaceFilter(input, pattern, replacement, all);
    }

    static UnaryOperator<TokenStream> stemmerOverride(Definition definition) throws IOException {
        StemmerOverrideFilter.Builder stems = new StemmerOverrideFilter.Builder(false);
        for (String line : definition.lines("rules")) {
            String[] rule = definition.rule(line);
            if (rule[1].isEmpty() || rule[1].contains(",")) {
                throw definition.invalid("rule [" + line + "] must have one stem");
            }
            for (String word : rule[0].split(",")) {
                stems.add(word.trim(), rule[1]);
            }
        }
        StemmerOverrideFilter.StemmerOverrideMap built = stems.build();
        return input -> new StemmerOverrideFilter(input, built);
    }

    static UnaryOperator<TokenStream> truncate(Definition definition) {
        int length = definition.number("length", -1);
        if (length < 1) {
            throw definition.invalid("[length] must be given and positive");
        }
        return input -> new TruncateTokenFilter(input, length);
    }

    static UnaryOperator<TokenStream> unique(Definition definition) {
        boolean samePosition = definition.flag("only_on_same_position", false);
        return input -> new UniqueFilter(input, samePosition);
    }
}
