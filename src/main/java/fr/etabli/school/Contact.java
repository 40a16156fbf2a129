package fr.etabli.school;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a school.
 *
 * @param phone   E.164, such as +33381485000
 * @param website an absolute http or https address
 */
public record Contact(@Nullable String phone, @Nullable String email, @Nullable String website) {}
