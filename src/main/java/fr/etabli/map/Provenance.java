package fr.etabli.map;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where what is drawn comes from.
 *
 * @param date        the day on which the data was loaded
 * @param licence     address of the licence
 * @param attribution the words that a re-use owes
 * @param outlines    where the outlines come from and how exact they are; null where their file is silent
 */
public record Provenance(LocalDate date, String licence, String attribution, @Nullable String outlines) {}
