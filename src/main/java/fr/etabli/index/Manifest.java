package fr.etabli.index;

import fr.etabli.vocabulary.Generation;
import java.time.Instant;
import java.util.Map;

/**
 * What a generation was made from and what it holds.
 *
 * @param generation its id
 * @param loadedAt   when its last document had been written, UTC
 * @param inputs     the SHA-256 of each input file, by its path
 * @param counts     the number of documents of each kind, by the kind's name
 * @param warnings   how many warnings the check of the input gave
 */
public record Manifest(
        Generation generation, Instant loadedAt, Map<String, String> inputs, Map<String, Long> counts, long warnings) {

    public long count(Kind kind) {
        return counts.getOrDefault(kind.toString(), 0L);
    }
}
