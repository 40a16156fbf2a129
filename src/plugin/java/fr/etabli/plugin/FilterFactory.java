package fr.etabli.plugin;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/**
 * A named token filter. Next to the filter proper it has its plain form, which emits one token per token: normalizers
 * and the rules of synonym filters need that form. Where there is none it is null, and synonym rules refuse the filter.
 */
class FilterFactory implements TokenFilterFactory {

    private final String name;
    private final UnaryOperator<TokenStream> filter;
    private final UnaryOperator<TokenStream> plainForm;

    private FilterFactory(String name, UnaryOperator<TokenStream> filter, UnaryOperator<TokenStream> plainForm) {
        this.name = name;
        this.filter = filter;
        this.plainForm = plainForm;
    }

    static FilterFactory plain(String name, UnaryOperator<TokenStream> filter) {
        return new FilterFactory(name, filter, filter);
    }

    /** A filter that may emit several tokens for one. */
    static FilterFactory splitting(String name, UnaryOperator<TokenStream> filter) {
        return new FilterFactory(name, filter, null);
    }

    static FilterFactory normalizing(
            String name, UnaryOperator<TokenStream> filter, UnaryOperator<TokenStream> plainForm) {
        return new Normalizing(name, filter, plainForm);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TokenStream create(TokenStream input) {
        return filter.apply(input);
    }

    @Override
    public boolean breaksFastVectorHighlighter() {
        return plainForm == null;
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
        if (plainForm == null) {
            throw new IllegalArgumentException("Token filter [" + name + "] cannot be used to parse synonyms");
        }
        return plain(name, plainForm);
    }

    TokenStream plainForm(TokenStream input) {
        return plainForm.apply(input);
    }

    /** A type of its own, since the node allows in normalizers only what carries this interface. */
    private static final class Normalizing extends FilterFactory implements NormalizingTokenFilterFactory {

        private Normalizing(String name, UnaryOperator<TokenStream> filter, UnaryOperator<TokenStream> plainForm) {
            super(name, filter, plainForm);
        }

        @Override
        public TokenStream normalize(TokenStream input) {
            return plainForm(input);
        }
    }
}
