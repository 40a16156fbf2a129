package fr.etabli.map;

import fr.etabli.geography.AreaOutline;
import org.jspecify.annotations.Nullable;

/**
 * A region or a department, with what it counts.
 *
 * @param region  code of the region of a department; null for regions
 * @param outline null where the files lack it
 */
record Area(String code, String name, @Nullable String region, @Nullable AreaOutline outline, Tally tally) {}
