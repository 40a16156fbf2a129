package fr.etabli.map;

import fr.etabli.school.School;
import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.Sector;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** How many schools an area has, of each status and of each main sector. */
public final class Tally {

    private final Map<Object, Integer> counts = new HashMap<>();
    private int schools;

    void count(School school) {
        schools++;
        counts.merge(school.status(), 1, Integer::sum);
        if (school.mainSector() != null) {
            counts.merge(school.mainSector(), 1, Integer::sum);
        }
    }

    /** How many are open. */
    int open() {
        return counts.getOrDefault(SchoolStatus.OPEN, 0);
    }

    /** All schools, then those of each status, each under the name of its property. */
    Map<String, Integer> byStatus() {
        Map<String, Integer> byStatus = new LinkedHashMap<>();
        byStatus.put("schools", schools);
        for (SchoolStatus status : SchoolStatus.values()) {
            byStatus.put(status.name().toLowerCase(Locale.ROOT), counts.getOrDefault(status, 0));
        }
        return byStatus;
    }

    /** Every status and every sector is named, those without schools with 0. */
    void write(JsonGenerator json, List<Sector> sectors) {
        byStatus().forEach(json::writeNumberProperty);
        for (Sector sector : sectors) {
            json.writeNumberProperty(
                    "sector_" + sector.code().toLowerCase(Locale.ROOT), counts.getOrDefault(sector.code(), 0));
        }
    }
}
