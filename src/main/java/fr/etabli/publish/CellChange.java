package fr.etabli.publish;

import org.jspecify.annotations.Nullable;

/**
 * What became of one value.
 *
 * @param before a text, a number, a boolean, a list of texts, or null: not known, or the row was not there
 * @param after  likewise
 */
record CellChange(String column, @Nullable Object before, @Nullable Object after) {}
