package fr.etabli.reading;

import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The phrases that lead to trades. */
final class TradePhrases {

    private final Sources sources;
    private final LexiconFiles files;
    private final Generation generation;
    private final Map<String, Led> byPhrase = new LinkedHashMap<>();

    /** A phrase and the trades that it leads to. */
    private record Led(String phrase, List<TradeReading> trades) {}

    TradePhrases(Sources sources, LexiconFiles files, Generation generation) {
        this.sources = sources;
        this.files = files;
        this.generation = generation;
    }

    /** Each phrase with all trades that it leads to; those that no open school teaches lead on to the nearest. */
    List<Entry> entries() {
        for (Trade trade : sources.trades().list(generation)) {
            LexiconFiles.Words more = files.trades().getOrDefault(trade.slug(), LexiconFiles.Words.NONE);
            own(trade).forEach(phrase -> lead(phrase, new TradeReading(trade, 1, phrase, phrase)));
            Stream.concat(more.words().stream(), qualificationsOf(trade))
                    .forEach(phrase -> lead(phrase, new TradeReading(trade, 1, trade.name(), phrase)));
            more.loosely()
                    .forEach(phrase ->
                            lead(phrase, new TradeReading(trade, TradeReading.LOOSELY, trade.name(), phrase)));
            sources.sectors().find(generation, trade.sector()).stream()
                    .flatMap(sector -> both(sector.name(), sector.nameEn()))
                    .filter(name -> isTaught(trade))
                    .forEach(phrase ->
                            lead(phrase, new TradeReading(trade, TradeReading.LOOSELY, trade.name(), phrase)));
        }
        List<Entry> entries = new ArrayList<>();
        byPhrase.values().forEach(led -> entries.add(Entry.of(led.phrase(), taught(led.trades()))));
        for (LexiconFiles.Untaught untaught : files.untaught()) {
            Meaning meaning =
                    new Meaning.Untaught(taught(trade -> untaught.nearest().contains(trade.slug())));
            untaught.words().forEach(word -> entries.add(Entry.of(word, meaning)));
        }
        return entries;
    }

    /** Name and synonyms: the words by which the index knows the trade too. */
    private static Stream<String> own(Trade trade) {
        return Stream.concat(both(trade.name(), trade.nameEn()), trade.synonyms().stream());
    }

    private static Stream<String> both(String name, @Nullable String other) {
        return other == null ? Stream.of(name) : Stream.of(name, other);
    }

    private void lead(String phrase, TradeReading reading) {
        List<TradeReading> readings = byPhrase.computeIfAbsent(
                        String.join("", Phrases.telling(phrase)), none -> new Led(phrase, new ArrayList<>()))
                .trades();
        if (readings.stream().noneMatch(one -> one.trade().equals(reading.trade()))) {
            readings.add(reading);
        }
    }

    /** What a diploma is called behind its type, such as {@code Maintenance des véhicules}. */
    private Stream<String> qualificationsOf(Trade trade) {
        return sources.qualifications().list(generation).stream()
                .filter(one -> one.trades().contains(trade.slug()))
                .map(one -> one.name()
                        .replaceFirst("^(?i)" + Pattern.quote(one.type().label()) + "\\s+", "")
                        .replaceAll("\\s*\\(.*\\)", ""));
    }

    /** A word that means one trade itself means no other one loosely. */
    private Meaning taught(List<TradeReading> readings) {
        boolean strict = readings.stream().anyMatch(one -> one.weight() == 1 && isTaught(one.trade()));
        List<TradeReading> taught = readings.stream()
                .filter(one -> isTaught(one.trade()))
                .filter(one -> !strict || one.weight() == 1)
                .toList();
        return taught.isEmpty() ? new Meaning.Untaught(nearest(readings)) : new Meaning.Trades(taught);
    }

    private boolean isTaught(Trade trade) {
        return sources.counts().byTrade(generation, trade.slug()) > 0;
    }

    /** Taught trades that share a word with one that is not, or else its sector. */
    private List<TradeReading> nearest(List<TradeReading> untaught) {
        for (TradeReading reading : untaught) {
            Trade trade = reading.trade();
            List<TradeReading> akin = taught(other ->
                    other.synonyms().stream().anyMatch(word -> trade.synonyms().contains(word)));
            List<TradeReading> near =
                    akin.isEmpty() ? taught(other -> other.sector().equals(trade.sector())) : akin;
            if (!near.isEmpty()) {
                return near;
            }
        }
        return List.of();
    }

    private List<TradeReading> taught(Predicate<Trade> which) {
        return sources.trades().list(generation).stream()
                .filter(this::isTaught)
                .filter(which)
                .map(trade -> new TradeReading(trade, 1, trade.name(), trade.name()))
                .toList();
    }
}
