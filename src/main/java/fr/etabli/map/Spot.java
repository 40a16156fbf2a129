package fr.etabli.map;

import org.jspecify.annotations.Nullable;

/**
 * One school, or all of a department, at a point.
 *
 * @param region INSEE code
 * @param sector code of the main sector, or of the one that most have; null where there is none
 * @param open   whether it is, as far as is known; of several, whether any is
 * @param count  how many schools
 * @param name   of the school, or nothing
 */
record Spot(
        double longitude,
        double latitude,
        String region,
        @Nullable String sector,
        boolean open,
        int count,
        String name) {}
