package fr.etabli.map;

import fr.etabli.trade.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands for each sector beside its colour: a letter, A for the one with the most schools. */
final class SectorKeys {

    private static final int LETTERS = 26;

    /**
     * A sector in the legend.
     *
     * @param code   null for the schools without one
     * @param letter nothing where letters have run out
     */
    record Key(@Nullable String code, String name, String letter, int count) {}

    private final List<Key> keys = new ArrayList<>();

    /** Of the sectors that have schools. */
    SectorKeys(List<Sector> sectors, Map<String, Integer> counts) {
        sectors.stream()
                .filter(sector -> counts.containsKey(sector.code()))
                .sorted(Comparator.comparing((Sector sector) -> -counts.getOrDefault(sector.code(), 0)))
                .forEach(sector -> keys.add(
                        new Key(sector.code(), sector.name(), letter(), counts.getOrDefault(sector.code(), 0))));
        int without = counts.getOrDefault(Harvest.NO_SECTOR, 0);
        if (without > 0) {
            keys.add(new Key(null, "Secteur non connu", "?", without));
        }
    }

    private String letter() {
        return keys.size() < LETTERS ? String.valueOf((char) ('A' + keys.size())) : "";
    }

    List<Key> all() {
        return keys;
    }

    String letterOf(@Nullable String sector) {
        return keys.stream()
                .filter(key -> Objects.equals(key.code(), sector))
                .map(Key::letter)
                .findFirst()
                .orElse("");
    }
}
