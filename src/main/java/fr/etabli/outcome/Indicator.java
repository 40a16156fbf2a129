package fr.etabli.outcome;

import org.jspecify.annotations.Nullable;

/**
 * What a figure measures.
 *
 * @param code       capitals such as {@code EXAM_PASS_RATE}
 * @param definition in French
 */
public record Indicator(String code, String name, @Nullable String nameEn, String definition, Unit unit) {}
