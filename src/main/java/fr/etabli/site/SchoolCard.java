package fr.etabli.site;

import fr.etabli.school.SchoolStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school in a list.
 *
 * @param town      its commune
 * @param area      its department and that one's code, as in {@code Rhône (69)}
 * @param trades    names of what it teaches, each once
 * @param diplomas  names of what it is known to prepare for, each once; empty where no source says
 * @param standing  whether it is open, and how surely
 * @param confirmed when a document last spoke of it, as in {@code en mars 2024}; null where none is dated
 * @param distance  from the place asked for, as in {@code 12 km}; null where there is none
 */
record SchoolCard(
        String slug,
        String name,
        String town,
        String area,
        SchoolStatus status,
        Standing standing,
        List<Phrase> trades,
        List<Phrase> diplomas,
        @Nullable String confirmed,
        @Nullable String distance) {

    SchoolCard at(@Nullable String other) {
        return new SchoolCard(slug, name, town, area, status, standing, trades, diplomas, confirmed, other);
    }
}
