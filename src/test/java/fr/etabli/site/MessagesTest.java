package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the pages: what is said in one language is said in the other, with the same arguments, links and marks. */
class MessagesTest {

    private static final Pattern PARTS = Pattern.compile("\\{\\d|href=\"[^\"]*\"|(?<!\\d)</?[a-z]+");

    private static final Pattern NAMED = Pattern.compile("#\\{([\\w.]+)[}(]|[\"']([\\w.]+)[\"']");
    private static final Pattern BEGINNING = Pattern.compile("#\\{\\|([\\w.]+\\.)\\$|\\(\"([a-zA-Z.]+\\.)\"\\s*\\+");

    private static final Pattern LOOSE_MARK = Pattern.compile(" [:;?!»%€](?!\\w)|« ");

    private final Properties french = read("messages.properties");
    private final Properties english = read("messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(french.stringPropertyNames());
    }

    @Test
    void bothLanguagesHaveTheSameArgumentsLinksAndMarks() {
        for (String key : french.stringPropertyNames()) {
            assertThat(parts(english, key)).as(key).isEqualTo(parts(french, key));
        }
    }

    /** A key stands in a page or in code as a whole, or its beginning does and the rest is put behind it. */
    @Test
    void everyMessageIsSaidSomewhere() {
        String sources = sources("src/main/resources/templates", ".html") + sources("src/main/java/fr/etabli", ".java");
        Set<String> named = found(NAMED, sources);
        Set<String> beginnings = found(BEGINNING, sources);

        assertThat(french.stringPropertyNames())
                .allMatch(key -> named.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1) == null ? match.group(2) : match.group(1))
                .collect(Collectors.toSet());
    }

    private static String sources(String directory, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            StringBuilder text = new StringBuilder();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** French sets a space before these marks and within its quotes: one at which no line may break. */
    @Test
    void noLineMayBeginWithAMarkOrEndWithAnOpenQuote() {
        assertThat(french.entrySet())
                .noneMatch(
                        said -> LOOSE_MARK.matcher(said.getValue().toString()).find());
    }

    /** A straight apostrophe is a quote wherever a message takes arguments. */
    @Test
    void noMessageHasAStraightApostrophe() {
        assertThat(french.values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static NavigableSet<String> parts(Properties messages, String key) {
        NavigableSet<String> parts = new TreeSet<>();
        PARTS.matcher(messages.getProperty(key))
                .results()
                .map(MatchResult::group)
                .forEach(parts::add);
        return parts;
    }

    private static Properties read(String file) {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return messages;
    }
}
