package fr.etabli.plugin;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.core.StopAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.PreBuiltAnalyzerProviderFactory;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.indices.analysis.PreBuiltCacheFactory.CachingStrategy;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/** Entry point named by the plugin descriptor. */
public final class AnalysisComponentsPlugin extends Plugin implements AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
        return CharFilters.types();
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Tokenizers.types();
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return TokenFilters.types();
    }

    @Override
    public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
        return TokenFilters.readyMade();
    }

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of(
                "keyword", analyzer(d -> new KeywordAnalyzer()),
                "simple", analyzer(d -> new SimpleAnalyzer()),
                "whitespace", analyzer(d -> new WhitespaceAnalyzer()),
                "stop", analyzer(d -> new StopAnalyzer(stopWords(d, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET))),
                "english",
                        analyzer(d -> new EnglishAnalyzer(
                                stopWords(d, EnglishAnalyzer.getDefaultStopSet()), stemExclusions(d))),
                "french",
                        analyzer(d -> new FrenchAnalyzer(
                                stopWords(d, FrenchAnalyzer.getDefaultStopSet()), stemExclusions(d))));
    }

    @Override
    public List<PreBuiltAnalyzerProviderFactory> getPreBuiltAnalyzerProviderFactories() {
        return List.of(
                new PreBuiltAnalyzerProviderFactory("english", CachingStrategy.LUCENE, EnglishAnalyzer::new),
                new PreBuiltAnalyzerProviderFactory("french", CachingStrategy.LUCENE, FrenchAnalyzer::new));
    }

    private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> analyzer(
            Function<Definition, Analyzer> build) {
        return (index, environment, name, settings) -> {
            // One analyzer per definition: the node keeps it and closes it with the index.
            Analyzer analyzer = build.apply(new Definition(index, environment, name, settings));
            return new AbstractIndexAnalyzerProvider<Analyzer>(name, settings) {
                @Override
                public Analyzer get() {
                    return analyzer;
                }
            };
        };
    }

    private static CharArraySet stopWords(Definition definition, CharArraySet defaults) {
        return Analysis.parseStopWords(definition.environment(), definition.settings(), defaults);
    }

    private static CharArraySet stemExclusions(Definition definition) {
        return Analysis.parseStemExclusion(definition.settings(), CharArraySet.EMPTY_SET);
    }
}
