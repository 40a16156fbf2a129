package fr.etabli.extract;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table, the same in every format.
 *
 * @param description what it says, in French
 * @param contract    what is promised of its values
 * @param value       what stands there for an entity, where it is known: a String, a Long, a BigDecimal, a Boolean or a list
 *                    of texts, as the type says
 */
public record Column<E>(
        String name,
        ColumnType type,
        String description,
        Contract contract,
        BiFunction<E, Lookup, @Nullable Object> value) {}
