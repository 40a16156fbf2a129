package fr.etabli.map;

import fr.etabli.geography.AreaOutline;
import fr.etabli.trade.Sector;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A region or a department, with what it counts.
 *
 * @param region  code of the region of a department; null for regions
 * @param outline null where the files lack it
 */
public record Area(String code, String name, @Nullable String region, @Nullable AreaOutline outline, Tally tally) {

    /**
     * Writes its properties, names and values, into an object that is already open.
     *
     * @param sectors those to be counted
     */
    public void write(JsonGenerator json, List<Sector> sectors) {
        json.writeStringProperty("code", code);
        json.writeStringProperty("name", name);
        if (region != null) {
            json.writeStringProperty("region_code", region);
        }
        tally.write(json, sectors);
    }
}
