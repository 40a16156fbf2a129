package fr.etabli.publish;

import org.jspecify.annotations.Nullable;

/**
 * What became of one value.
 *
 * @param before a text, a number, a boolean, a list of texts, or null: not known, or the row was not there
 * @param after     likewise
 * @param withdrawn whether what stood there before is not told, for it is withheld now
 */
record CellChange(String column, @Nullable Object before, @Nullable Object after, boolean withdrawn) {

    CellChange(String column, @Nullable Object before, @Nullable Object after) {
        this(column, before, after, false);
    }

    static CellChange withdrawn(String column, @Nullable Object after) {
        return new CellChange(column, null, after, true);
    }
}
