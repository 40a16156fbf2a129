package fr.etabli.extract;

import fr.etabli.vocabulary.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row, ready to be written in any format.
 *
 * @param key    what identifies it among its table
 * @param point  where it is, for tables that have places
 * @param values one for each column, null where not known
 */
public record Row(String key, @Nullable Point point, List<@Nullable Object> values) {}
