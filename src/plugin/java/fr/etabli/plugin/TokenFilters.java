package fr.etabli.plugin;

import static java.util.Map.entry;
import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The token filters, by type. Those that nothing but settings can fill must say so, or the node fails to start. */
final class TokenFilters {

    private TokenFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> types() {
        return Map.ofEntries(
                entry("apostrophe", plain(definition -> ApostropheFilter::new)),
                entry("asciifolding", provider(TokenFilters::asciiFolding)),
                entry("decimal_digit", normalizing(definition -> DecimalDigitFilter::new)),
                entry("edge_ngram", splitting(FilterReaders::edgeNgram)),
                entry("elision", requiresAnalysisSettings(normalizing(FilterReaders::elision))),
                entry("flatten_graph", plain(definition -> FlattenGraphFilter::new)),
                entry("keyword_marker", requiresAnalysisSettings(plain(FilterReaders::keywordMarker))),
                entry("length", plain(FilterReaders::length)),
                entry("limit", plain(FilterReaders::limit)),
                entry("lowercase", normalizing(FilterReaders::lowerCase)),
                entry("ngram", splitting(FilterReaders::ngram)),
                // Elasticsearch keeps roles and users in an index of its own that wants this one.
                entry("pattern_capture", requiresAnalysisSettings(splitting(FilterReaders::patternCapture))),
                entry("pattern_replace", requiresAnalysisSettings(normalizing(FilterReaders::patternReplace))),
                entry("porter_stem", plain(definition -> PorterStemFilter::new)),
                entry("remove_duplicates", plain(definition -> RemoveDuplicatesTokenFilter::new)),
                entry("reverse", plain(definition -> ReverseStringFilter::new)),
                entry("stemmer", plain(Stemmers::stemmer)),
                entry("stemmer_override", requiresAnalysisSettings(plain(FilterReaders::stemmerOverride))),
                entry("synonym", requiresAnalysisSettings(provider(TokenFilters::synonym))),
                entry("synonym_graph", requiresAnalysisSettings(provider(TokenFilters::synonymGraph))),
                entry("trim", normalizing(definition -> TrimFilter::new)),
                entry("truncate", requiresAnalysisSettings(plain(FilterReaders::truncate))),
                entry("unique", plain(FilterReaders::unique)),
                entry("uppercase", normalizing(definition -> UpperCaseFilter::new)),
                entry("word_delimiter_graph", splitting(WordDelimiter::filter)));
    }

    /**
     * What these names mean when an analyzer uses them without defining them. For any other type, the node then makes
     * one without parameters, which is right.
     */
    static List<PreConfiguredTokenFilter> readyMade() {
        return List.of(
                PreConfiguredTokenFilter.singleton(
                        "edge_ngram", false, false, input -> new EdgeNGramTokenFilter(input, 1)),
                PreConfiguredTokenFilter.singleton(
                        "elision", true, input -> new ElisionFilter(input, FrenchAnalyzer.DEFAULT_ARTICLES)),
                PreConfiguredTokenFilter.singleton("keyword_repeat", false, false, KeywordRepeatFilter::new),
                PreConfiguredTokenFilter.singleton("truncate", false, input -> new TruncateTokenFilter(input, 10)));
    }

    private static TokenFilterFactory asciiFolding(Definition definition) {
        boolean preserve = definition.flag("preserve_original", false);
        return FilterFactory.normalizing(
                definition.name(), input -> new ASCIIFoldingFilter(input, preserve), ASCIIFoldingFilter::new);
    }

    private static TokenFilterFactory synonymGraph(Definition definition) {
        return new SynonymFactory(definition, (input, synonyms) -> new SynonymGraphFilter(input, synonyms, false));
    }

    /** Deprecated by Lucene, but the only one of the two fit for indexing: the graph filter needs flattening. */
    @SuppressWarnings("deprecation")
    private static TokenFilterFactory synonym(Definition definition) {
        return new SynonymFactory(
                definition,
                (input, synonyms) -> new org.apache.lucene.analysis.synonym.SynonymFilter(input, synonyms, false));
    }

    private static AnalysisProvider<TokenFilterFactory> plain(FilterReader reader) {
        return provider(definition -> FilterFactory.plain(definition.name(), reader.read(definition)));
    }

    private static AnalysisProvider<TokenFilterFactory> splitting(FilterReader reader) {
        return provider(definition -> FilterFactory.splitting(definition.name(), reader.read(definition)));
    }

    private static AnalysisProvider<TokenFilterFactory> normalizing(FilterReader reader) {
        return provider(definition -> {
            UnaryOperator<TokenStream> filter = reader.read(definition);
            return FilterFactory.normalizing(definition.name(), filter, filter);
        });
    }

    private static AnalysisProvider<TokenFilterFactory> provider(FactoryReader reader) {
        return (index, environment, name, settings) -> reader.read(new Definition(index, environment, name, settings));
    }

    private interface FilterReader {
        UnaryOperator<TokenStream> read(Definition definition) throws IOException;
    }

    private interface FactoryReader {
        TokenFilterFactory read(Definition definition) throws IOException;
    }
}
