package fr.etabli.site;

import fr.etabli.school.SchoolStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What colours and signs mean on a picture of schools.
 *
 * @param sectors  the most frequent first
 * @param statuses nothing where the picture has no sign for each school
 * @param heaped   whether each disc stands for all schools of a department
 */
record MapLegend(List<Sector> sectors, List<Status> statuses, boolean heaped) {

    /** @param count of schools on the picture; null where they were not counted */
    record Sector(String colour, Phrase name, @Nullable Integer count) {}

    /** @param count likewise */
    record Status(SchoolStatus status, @Nullable Integer count) {}
}
