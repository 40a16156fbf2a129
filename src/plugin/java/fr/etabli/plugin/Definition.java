package fr.etabli.plugin;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;

/** One component as an index defines it, with readers for the kinds of parameter that components take. */
record Definition(IndexSettings index, Environment environment, String name, Settings settings) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u\\p{XDigit}{4}|[^u])");
    private static final String ESCAPED = "nrtbf";
    private static final String UNESCAPED = "\n\r\t\b\f";

    int number(String key, int byDefault) {
        return settings.getAsInt(key, byDefault);
    }

    boolean flag(String key, boolean byDefault) {
        return settings.getAsBoolean(key, byDefault);
    }

    String text(String key, String byDefault) {
        return settings.get(key, byDefault);
    }

    /** The lines given in the settings under this key, or in the file given under {@code <key>_path}. */
    List<String> lines(String key) {
        List<String> lines = Analysis.getWordList(environment, settings, key);
        if (lines == null) {
            throw invalid("[" + key + "] or [" + key + "_path] is required");
        }
        return lines;
    }

    boolean has(String key) {
        return settings.hasValue(key) || settings.hasValue(key + "_path");
    }

    CharArraySet words(String key, boolean ignoreCase) {
        return new CharArraySet(lines(key), ignoreCase);
    }

    Pattern pattern(String byDefault) {
        String pattern = text("pattern", byDefault);
        if (pattern == null) {
            throw invalid("[pattern] is required");
        }
        return Regex.compile(pattern, text("flags", null));
    }

    /** Splits {@code left => right}; the last arrow counts, as the full distribution has it. */
    String[] rule(String line) {
        int arrow = line.lastIndexOf("=>");
        if (arrow < 0) {
            throw invalid("rule [" + line + "] has no [=>]");
        }
        return new String[] {
            line.substring(0, arrow).trim(), line.substring(arrow + 2).trim()
        };
    }

    /** Resolves backslash escapes, which let a rule name blanks, arrows and characters by their code. */
    String unescape(String escaped) {
        return ESCAPE.matcher(escaped).replaceAll(match -> Matcher.quoteReplacement(unescaped(match.group(1))));
    }

    private static String unescaped(String code) {
        if (code.length() > 1) {
            return String.valueOf((char) Integer.parseInt(code.substring(1), 16));
        }
        int position = ESCAPED.indexOf(code);
        return position < 0 ? code : UNESCAPED.substring(position, position + 1);
    }

    /** Refuses what would make the number of grams explode; an index may raise the limit. */
    void checkGramRange(int min, int max) {
        if (max - min > index.getMaxNgramDiff()) {
            throw invalid("[max_gram] exceeds [min_gram] by more than [index.max_ngram_diff], which is "
                    + index.getMaxNgramDiff());
        }
    }

    IllegalArgumentException invalid(String reason) {
        return new IllegalArgumentException("analysis component [" + name + "]: " + reason);
    }
}
