package fr.etabli.trade;

import org.jspecify.annotations.Nullable;

/** A branch of the economy, coded in capitals such as {@code METALLURGIE}. */
public record Sector(String code, String name, @Nullable String nameEn) {}
