package fr.etabli.map;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The colour of each sector, for everything that is drawn. Each stands out from a white page (3 : 1 at least, as WCAG asks
 * of graphics), and any two stay apart (24 and more in CIELAB) for people who see all colours and for those who lack one of
 * the three kinds of cones.
 */
public final class SectorColours {

    /** Of what belongs to no sector, or to one that has no colour yet. */
    static final String NEUTRAL = "#737373";

    static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("AGRICULTURE", "#006050"),
            Map.entry("ALIMENTATION", "#8810f8"),
            Map.entry("AUTOMOBILE", "#982000"),
            Map.entry("BATIMENT", "#481810"),
            Map.entry("BOIS", "#a08858"),
            Map.entry("ENERGIE", "#f85008"),
            Map.entry("INDUSTRIE", "#0008a0"),
            Map.entry("METALLURGIE", "#8888c8"),
            Map.entry("METIERS_D_ART", "#382048"),
            Map.entry("PAYSAGE", "#18a098"),
            Map.entry("RESTAURATION", "#782890"),
            Map.entry("TEXTILE", "#c858f8"));

    private SectorColours() {}

    /** As {@code #0008a0}. */
    public static String of(@Nullable String sector) {
        return sector == null ? NEUTRAL : BY_CODE.getOrDefault(sector, NEUTRAL);
    }
}
