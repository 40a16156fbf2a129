package fr.etabli.outcome;

import fr.etabli.geography.Regions;
import fr.etabli.school.Networks;
import fr.etabli.school.School;
import fr.etabli.school.Schools;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.GlobalId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What figures can be about, by global id. */
record Subjects(Networks networks, Regions regions, Trades trades, Schools schools) {

    private static final String SCHOOL = "school";

    /** Those that exist among these ids; at most one request, for the schools among them. */
    Map<String, Object> find(Generation generation, Collection<String> ids) {
        Map<String, Object> found = new HashMap<>();
        List<GlobalId> parsed = ids.stream()
                .distinct()
                .map(GlobalId::parse)
                .flatMap(Optional::stream)
                .toList();
        List<String> slugs = parsed.stream()
                .filter(id -> id.type().equals(SCHOOL))
                .map(GlobalId::key)
                .toList();
        if (!slugs.isEmpty()) {
            Map<String, School> there = schools.find(generation, slugs);
            there.values().forEach(school -> found.put(school.id(), school));
        }
        parsed.forEach(id -> inMemory(generation, id).ifPresent(one -> found.put(id.toString(), one)));
        return found;
    }

    private Optional<?> inMemory(Generation generation, GlobalId id) {
        return switch (id.type()) {
            case "network" -> networks.find(generation, id.key());
            case "region" -> regions.find(generation, id.key());
            case "trade" -> trades.find(generation, id.key());
            default -> Optional.empty();
        };
    }
}
