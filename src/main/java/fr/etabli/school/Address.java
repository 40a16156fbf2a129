package fr.etabli.school;

import org.jspecify.annotations.Nullable;

/**
 * Where a school is.
 *
 * @param postalCode  five digits; sometimes a CEDEX code
 * @param communeCode INSEE code
 */
public record Address(
        @Nullable String street, @Nullable String postalCode, String commune, @Nullable String communeCode) {}
