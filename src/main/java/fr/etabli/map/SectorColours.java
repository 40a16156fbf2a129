package fr.etabli.map;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The colour of each sector, for everything that is drawn, and another for dark pages. Each stands out from its page (3 : 1 at
 * least, as WCAG asks of graphics), and any two stay apart (24 and more in CIELAB, on dark pages 22) for people who see all
 * colours and for those who lack one of the three kinds of cones.
 */
public final class SectorColours {

    /** On a picture with more schools, each dot stands for those of a department. */
    public static final int MOST_DOTS = 300;

    /** Of what belongs to no sector, or to one that has no colour yet. */
    static final String NEUTRAL = "#737373";

    static final String NEUTRAL_ON_DARK = "#a3a3a3";

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

    /** Lighter ones, for a dark page. */
    static final Map<String, String> ON_DARK = Map.ofEntries(
            Map.entry("AGRICULTURE", "#bcf8f8"),
            Map.entry("ALIMENTATION", "#bc74f2"),
            Map.entry("AUTOMOBILE", "#f8bcaa"),
            Map.entry("BATIMENT", "#f8082c"),
            Map.entry("BOIS", "#f8f808"),
            Map.entry("ENERGIE", "#f89808"),
            Map.entry("INDUSTRIE", "#50f874"),
            Map.entry("METALLURGIE", "#08aa50"),
            Map.entry("METIERS_D_ART", "#bcbcf8"),
            Map.entry("PAYSAGE", "#628674"),
            Map.entry("RESTAURATION", "#ce3eaa"),
            Map.entry("TEXTILE", "#bc1af8"));

    private SectorColours() {}

    /** As {@code #0008a0}. */
    public static String of(@Nullable String sector) {
        return sector == null ? NEUTRAL : BY_CODE.getOrDefault(sector, NEUTRAL);
    }

    /** As {@code #88bcf8}. */
    public static String onDark(@Nullable String sector) {
        return sector == null ? NEUTRAL_ON_DARK : ON_DARK.getOrDefault(sector, NEUTRAL_ON_DARK);
    }
}
