package fr.etabli.map;

import fr.etabli.school.SchoolStatus;
import org.jspecify.annotations.Nullable;

/**
 * One school, or all of a department, at a point.
 *
 * @param region INSEE code
 * @param sector code of the main sector, or of the one that most have; null where there is none
 * @param status of several, that of none of them: open
 * @param count  how many schools
 * @param name   of the school, or nothing
 */
record Spot(
        double longitude,
        double latitude,
        String region,
        @Nullable String sector,
        SchoolStatus status,
        int count,
        String name) {}
