package fr.etabli.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts by one to three dimensions, complete.
 *
 * @param total    how many schools or programmes were counted
 * @param additive whether the rows add up to the total
 * @param note     why they do not, where they do not
 */
public record Statistics(int total, boolean additive, @Nullable String note, List<Row> rows) {

    /** A combination of values that occurs, in the order in which the dimensions were asked for. */
    public record Row(List<Key> keys, int count) {}

    /**
     * A value.
     *
     * @param key  a code, slug, year or name of a status or type; null where it is not known
     * @param name what it is called, in French
     */
    public record Key(Dimension dimension, @Nullable String key, String name) {}
}
