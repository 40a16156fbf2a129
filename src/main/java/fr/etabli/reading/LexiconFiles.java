package fr.etabli.reading;

import fr.etabli.trade.Trade;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The words of {@code schema/lexicon}: what people say beyond the names and synonyms of the input. */
record LexiconFiles(
        Map<String, Words> trades,
        List<Untaught> untaught,
        Areas areas,
        Qualifications qualifications,
        Ordinary ordinary) {

    /** Words that mean a trade, and words that mean it among others. */
    record Words(List<String> words, List<String> loosely) {

        static final Words NONE = new Words(List.of(), List.of());

        Words {
            words = words == null ? List.of() : words;
            loosely = loosely == null ? List.of() : loosely;
        }
    }

    /** A trade that none of ours covers, and the slugs of those that come nearest. */
    record Untaught(List<String> words, List<String> nearest) {}

    /** Names of areas beside the official ones, by INSEE code; and areas made of several departments. */
    record Areas(Map<String, List<String>> regions, Map<String, List<String>> departments, List<Former> former) {}

    /** An area that people name and that is no region any more. */
    record Former(String name, List<String> words, List<String> departments) {}

    /** Words for each type of qualification, by its name in the API. */
    record Qualifications(Map<String, List<String>> types) {}

    /** Words about the text rather than about schools. */
    record Ordinary(
            List<String> planned,
            List<String> boarding,
            List<String> towards,
            List<String> within,
            List<String> ignored) {}

    /** What means the trade itself. */
    List<String> wordsOf(Trade trade) {
        return Stream.concat(trade.synonyms().stream(), trades.getOrDefault(trade.slug(), Words.NONE).words().stream())
                .toList();
    }

    static LexiconFiles read() {
        JsonMapper json = new JsonMapper();
        return new LexiconFiles(
                Map.copyOf(read(json, "trades", Trades.class)),
                List.of(read(json, "untaught", Untaught[].class)),
                read(json, "areas", Areas.class),
                read(json, "qualifications", Qualifications.class),
                read(json, "ordinary", Ordinary.class));
    }

    /** The type of a map, which Jackson needs as a class. */
    private static final class Trades extends java.util.TreeMap<String, Words> {

        private static final long serialVersionUID = 1;
    }

    private static <T> T read(JsonMapper json, String name, Class<T> type) {
        try (InputStream file = new ClassPathResource("schema/lexicon/" + name + ".json").getInputStream()) {
            return json.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("schema/lexicon/" + name + ".json cannot be read", unreadable);
        }
    }
}
