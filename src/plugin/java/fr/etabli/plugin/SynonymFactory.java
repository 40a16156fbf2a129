package fr.etabli.plugin;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.AnalysisMode;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/**
 * A synonym filter, whose rules pass through the part of the analyzer before it, so that they match what that part
 * emits. Hence it makes token streams only once the node has placed it in an analyzer.
 */
final class SynonymFactory implements TokenFilterFactory {

    private static final Logger LOG = LogManager.getLogger(SynonymFactory.class);

    private final String name;
    private final String rules;
    private final boolean expand;
    private final boolean lenient;
    private final AnalysisMode mode;
    private final BiFunction<TokenStream, SynonymMap, TokenStream> filter;

    SynonymFactory(Definition definition, BiFunction<TokenStream, SynonymMap, TokenStream> filter) {
        boolean updateable = definition.flag("updateable", false);
        if ("wordnet".equalsIgnoreCase(definition.text("format", ""))) {
            throw definition.invalid("synonym format [wordnet] is not supported");
        }
        this.name = definition.name();
        this.rules = String.join("\n", definition.lines("synonyms"));
        this.expand = definition.flag("expand", true);
        this.lenient = definition.flag("lenient", updateable);
        this.mode = updateable ? AnalysisMode.SEARCH_TIME : AnalysisMode.ALL;
        this.filter = filter;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public AnalysisMode getAnalysisMode() {
        return mode;
    }

    @Override
    public TokenStream create(TokenStream input) {
        throw new IllegalStateException("Synonym filter [" + name + "] is not part of an analyzer yet");
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> previousFilters,
            Function<String, TokenFilterFactory> allFilters) {
        CharFilterFactory[] chars = charFilters.toArray(CharFilterFactory[]::new);
        TokenFilterFactory[] filters = previousFilters.stream()
                .map(TokenFilterFactory::getSynonymFilter)
                .toArray(TokenFilterFactory[]::new);
        return new Placed(name, mode, synonyms(new CustomAnalyzer(tokenizer, chars, filters)), filter);
    }

    private SynonymMap synonyms(Analyzer analyzer) {
        RuleParser parser = new RuleParser(analyzer);
        try {
            parser.parse(new StringReader(rules));
            return parser.build();
        } catch (IOException | ParseException | IllegalArgumentException failure) {
            throw new IllegalArgumentException("failed to build synonyms of filter [" + name + "]", failure);
        }
    }

    /** Skips the rules that the analyzer leaves nothing of (stop words, say) when the filter is lenient. */
    private final class RuleParser extends SolrSynonymParser {

        private RuleParser(Analyzer analyzer) {
            super(true, expand, analyzer);
        }

        @Override
        public CharsRef analyze(String text, CharsRefBuilder reuse) throws IOException {
            try {
                return super.analyze(text, reuse);
            } catch (IllegalArgumentException unusable) {
                if (!lenient) {
                    throw unusable;
                }
                LOG.info("Synonym filter [{}] ignores [{}]: {}", name, text, unusable.getMessage());
                return new CharsRef();
            }
        }

        @Override
        public void add(CharsRef input, CharsRef output, boolean includeOriginal) {
            if (!lenient || (input.length > 0 && output.length > 0)) {
                super.add(input, output, includeOriginal);
            }
        }
    }

    /** The filter in its place in an analyzer. */
    private record Placed(
            String name,
            AnalysisMode mode,
            SynonymMap synonyms,
            BiFunction<TokenStream, SynonymMap, TokenStream> filter)
            implements TokenFilterFactory {

        @Override
        public TokenStream create(TokenStream input) {
            // Lucene refuses a map without any rule.
            return synonyms.fst == null ? input : filter.apply(input, synonyms);
        }

        @Override
        public AnalysisMode getAnalysisMode() {
            return mode;
        }

        /** Rules are not themselves subject to other synonyms: their parser accepts no stacked tokens. */
        @Override
        public TokenFilterFactory getSynonymFilter() {
            return IDENTITY_FILTER;
        }
    }
}
