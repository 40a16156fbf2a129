package fr.etabli.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The trades that the phrases of a text lead to together. A wider word is narrowed by another: {@code menuiserie bois}. */
record TradesMeant(List<TradeReading> readings) {

    static TradesMeant of(List<Segment> segments) {
        List<List<TradeReading>> groups = new ArrayList<>();
        for (Segment segment : segments) {
            List<TradeReading> meant = of(segment);
            if (!meant.isEmpty()) {
                add(groups, meant);
            }
        }
        if (groups.isEmpty()) {
            segments.stream()
                    .flatMap(segment -> segment.meanings(Meaning.Untaught.class).stream())
                    .map(Meaning.Untaught::nearest)
                    .forEach(groups::add);
        }
        return new TradesMeant(strongest(groups.stream().flatMap(List::stream).toList()));
    }

    private static List<TradeReading> of(Segment segment) {
        return strongest(segment.meanings(Meaning.Trades.class).stream()
                .flatMap(meaning -> meaning.trades().stream())
                .toList());
    }

    private static void add(List<List<TradeReading>> groups, List<TradeReading> meant) {
        for (int i = 0; i < groups.size(); i++) {
            List<TradeReading> group = groups.get(i);
            List<TradeReading> both = meant.stream()
                    .filter(one ->
                            group.stream().anyMatch(other -> other.trade().equals(one.trade())))
                    .toList();
            if (!both.isEmpty()) {
                groups.set(i, both);
                return;
            }
        }
        groups.add(meant);
    }

    /** Each trade once, by its strongest reading, the strongest first. */
    private static List<TradeReading> strongest(List<TradeReading> readings) {
        Map<String, TradeReading> bySlug = new LinkedHashMap<>();
        readings.forEach(reading -> bySlug.merge(
                reading.trade().slug(), reading, (one, other) -> one.weight() >= other.weight() ? one : other));
        return bySlug.values().stream()
                .sorted(Comparator.comparingDouble(TradeReading::weight).reversed())
                .toList();
    }
}
