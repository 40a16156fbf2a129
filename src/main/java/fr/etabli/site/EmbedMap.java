package fr.etabli.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an embedded map says.
 *
 * @param chosen    what it is narrowed to
 * @param total     schools that match
 * @param without   how many of the schools listed have no point
 * @param groups    the schools, area by area; nothing where there are too many
 * @param counts    where there are too many schools: how many there are where
 * @param truncated whether only the first schools are listed
 * @param legend    sectors of the schools listed
 * @param ground    what they stand on
 * @param picture   address of the same as a picture
 * @param snippet   what to put into a page
 * @param height    pixels; null: as high as the frame
 */
record EmbedMap(
        List<Phrase> chosen,
        int total,
        int without,
        List<Group> groups,
        List<Count> counts,
        boolean truncated,
        List<Sign> legend,
        Ground ground,
        String picture,
        String snippet,
        @Nullable Integer height,
        Origin origin) {

    /** The schools of an area. */
    record Group(String name, List<Entry> entries) {}

    /** @param longitude degrees, as text; null as the latitude is, where no point is known */
    record Entry(
            SchoolCard school, @Nullable String longitude, @Nullable String latitude, String colour, Phrase sector) {}

    /**
     * How many schools somewhere.
     *
     * @param area    code of the area to be marked on the map; null where it is a trade
     * @param address of the map narrowed to it; null where there is none
     */
    record Count(Phrase name, @Nullable String area, int count, String amount, @Nullable String address) {}

    /** A sector in the legend. */
    record Sign(String colour, Phrase name, int count) {}

    /**
     * Outlines.
     *
     * @param feed  address of the GeoJSON that holds them
     * @param areas which of them, codes separated by spaces
     */
    record Ground(String feed, String areas) {}

    /** @param outlines null where their file is silent */
    record Origin(String date, String licence, String attribution, @Nullable String outlines) {}
}
