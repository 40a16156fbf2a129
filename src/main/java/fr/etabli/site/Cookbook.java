package fr.etabli.site;

import fr.etabli.vocabulary.PublicAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What {@code docs/cookbook.md} holds for programs: examples in several languages, and questions. Each is run by a test. */
@Component
class Cookbook {

    private static final String FILE = "docs/cookbook.md";

    /** With which the addresses of the cookbook begin. */
    private static final String WRITTEN = "http://localhost:8080";

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^```(sh|python|js|r)\\n([\\s\\S]*?)^```");
    private static final Pattern QUESTION = Pattern.compile(
            "(?m)^### (\\d+)\\. .*\\n[\\s\\S]*?^```graphql\\n([\\s\\S]*?)^```\\n\\s*```json\\n[\\s\\S]*?^```\\n(?:\\s*File: <"
                    + WRITTEN + "([^>]+)>)?");

    private final List<Example> examples;
    private final List<Question> questions;

    Cookbook(PublicAddress address) {
        String text = text();
        examples = EXAMPLE.matcher(text)
                .results()
                .map(found -> new Example(found.group(1), found.group(2).strip().replace(WRITTEN, address.of(""))))
                .toList();
        questions = QUESTION.matcher(text).results().map(Cookbook::question).toList();
    }

    /**
     * How to ask from a program.
     *
     * @param language {@code sh}, {@code python}, {@code js} or {@code r}
     */
    record Example(String language, String code) {}

    /**
     * A question, by its number; its title is a message.
     *
     * @param file the path of the same as a file; null where there is none
     */
    record Question(int number, String query, @Nullable String file) {}

    List<Example> examples() {
        return examples;
    }

    List<Question> questions() {
        return questions;
    }

    private static Question question(MatchResult found) {
        return new Question(Integer.parseInt(found.group(1)), found.group(2).strip(), found.group(3));
    }

    private static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
