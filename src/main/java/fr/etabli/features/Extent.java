package fr.etabli.features;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when the features of a collection are.
 *
 * @param box  null where none has a geometry
 * @param from the first day; null where none has a date
 * @param to   the last day; null where none has a date
 */
record Extent(@Nullable Box box, @Nullable LocalDate from, @Nullable LocalDate to) {}
