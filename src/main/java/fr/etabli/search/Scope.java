package fr.etabli.search;

import org.jspecify.annotations.Nullable;

/**
 * What a list of schools hangs on: a condition that holds beside the filter, and that no facet ignores.
 *
 * @param trade  slug
 * @param region INSEE code
 */
public record Scope(@Nullable String trade, @Nullable String region) {

    public static final Scope ALL = new Scope(null, null);

    public static Scope ofTrade(String slug) {
        return new Scope(slug, null);
    }

    public static Scope ofRegion(String code) {
        return new Scope(null, code);
    }
}
