package fr.etabli.plugin;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.Reader;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The character filters, by type. */
final class CharFilters {

    private CharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> types() {
        return Map.of(
                "html_strip", provider(CharFilters::htmlStrip, Plain::new),
                "mapping", requiresAnalysisSettings(provider(CharFilters::mapping, Normalizing::new)),
                "pattern_replace", requiresAnalysisSettings(provider(CharFilters::patternReplace, Normalizing::new)));
    }

    private static UnaryOperator<Reader> htmlStrip(Definition definition) {
        Set<String> kept = Set.copyOf(definition.settings().getAsList("escaped_tags"));
        return input -> new HTMLStripCharFilter(input, kept);
    }

    private static UnaryOperator<Reader> mapping(Definition definition) {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (String line : definition.lines("mappings")) {
            String[] rule = definition.rule(line);
            map.add(definition.unescape(rule[0]), definition.unescape(rule[1]));
        }
        NormalizeCharMap built = map.build();
        return input -> new MappingCharFilter(built, input);
    }

    private static UnaryOperator<Reader> patternReplace(Definition definition) {
        Pattern pattern = definition.pattern(null);
        String replacement = definition.text("replacement", "");
        return input -> new PatternReplaceCharFilter(pattern, replacement, input);
    }

    private static AnalysisProvider<CharFilterFactory> provider(
            Function<Definition, UnaryOperator<Reader>> read, Constructor constructor) {
        return (index, environment, name, settings) ->
                constructor.create(name, read.apply(new Definition(index, environment, name, settings)));
    }

    private interface Constructor {
        CharFilterFactory create(String name, UnaryOperator<Reader> wrap);
    }

    private record Plain(String name, UnaryOperator<Reader> wrap) implements CharFilterFactory {
        @Override
        public Reader create(Reader input) {
            return wrap.apply(input);
        }
    }

    /** A type of its own, since the node allows in normalizers only what carries this interface. */
    private record Normalizing(String name, UnaryOperator<Reader> wrap) implements NormalizingCharFilterFactory {
        @Override
        public Reader create(Reader input) {
            return wrap.apply(input);
        }
    }
}
