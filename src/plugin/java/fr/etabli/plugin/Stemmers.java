package fr.etabli.plugin;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanMinimalStemFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.EmptyTokenStream;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** The algorithms of the {@code stemmer} filter, by language. */
final class Stemmers {

    /**
     * Keys are without underscores: the full distribution takes both {@code light_french} and {@code lightFrench}. The
     * languages here are those whose name does not mean the Snowball stemmer of that name.
     */
    private static final Map<String, UnaryOperator<TokenStream>> BY_LANGUAGE = Map.ofEntries(
            Map.entry("arabic", ArabicStemFilter::new),
            Map.entry("english", PorterStemFilter::new),
            Map.entry("greek", GreekStemFilter::new),
            Map.entry("hindi", HindiStemFilter::new),
            Map.entry("indonesian", IndonesianStemFilter::new),
            Map.entry("kstem", KStemFilter::new),
            Map.entry("lightenglish", KStemFilter::new),
            Map.entry("lightfrench", FrenchLightStemFilter::new),
            Map.entry("lightgerman", GermanLightStemFilter::new),
            Map.entry("lightitalian", ItalianLightStemFilter::new),
            Map.entry("lightportuguese", PortugueseLightStemFilter::new),
            Map.entry("lightspanish", SpanishLightStemFilter::new),
            Map.entry("minimalenglish", EnglishMinimalStemFilter::new),
            Map.entry("minimalfrench", FrenchMinimalStemFilter::new),
            Map.entry("minimalgerman", GermanMinimalStemFilter::new),
            Map.entry("minimalportuguese", PortugueseMinimalStemFilter::new),
            Map.entry("porter", PorterStemFilter::new),
            Map.entry("porter2", input -> new SnowballFilter(input, "English")),
            Map.entry("possessiveenglish", EnglishPossessiveFilter::new),
            Map.entry("spanishplural", SpanishPluralStemFilter::new));

    private Stemmers() {}

    static UnaryOperator<TokenStream> stemmer(Definition definition) {
        String language = definition.text("language", definition.text("name", "porter"));
        String key = language.replace("_", "").toLowerCase(Locale.ROOT);
        UnaryOperator<TokenStream> known = BY_LANGUAGE.get(key);
        return known == null ? snowball(definition, language) : known;
    }

    /** Lucene finds a Snowball stemmer by its capitalized name; trying it here reports an unknown one early. */
    private static UnaryOperator<TokenStream> snowball(Definition definition, String language) {
        String name = language.substring(0, 1).toUpperCase(Locale.ROOT)
                + language.substring(1).toLowerCase(Locale.ROOT);
        UnaryOperator<TokenStream> stemmer = input -> new SnowballFilter(input, name);
        try {
            stemmer.apply(new EmptyTokenStream());
            return stemmer;
        } catch (IllegalArgumentException unknown) {
            throw definition.invalid("unknown stemmer language [" + language + "]");
        }
    }
}
