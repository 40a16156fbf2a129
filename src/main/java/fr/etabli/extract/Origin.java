package fr.etabli.extract;

import fr.etabli.vocabulary.Generation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a file come from and under which terms they are given, for formats that have room to say so.
 *
 * @param loadedAt  when the generation was made
 * @param selection the address that the file was asked from, where it holds a selection; null for a whole dataset
 */
public record Origin(Imprint imprint, Generation generation, Instant loadedAt, @Nullable String selection) {

    /** By the names that these facts bear in the metadata of files. */
    public Map<String, String> facts(Table<?> table) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", table.title());
        facts.put("description", table.description());
        facts.put("licence", imprint.licence());
        facts.put("attribution", imprint.attribution());
        facts.put("generation", generation.id());
        facts.put("date", loadedAt.toString());
        if (selection != null) {
            facts.put("selection", selection);
        }
        return facts;
    }
}
