package fr.etabli.publish;

import java.util.List;

/**
 * How many rows of a dataset are not the same in two versions.
 *
 * @param dataset        its slug
 * @param rows           how many there are after
 * @param addedColumns   columns that only the later version has; they change no row
 * @param removedColumns columns that only the earlier version has
 */
public record ChangeSummary(
        String dataset,
        int rows,
        int added,
        int removed,
        int changed,
        List<String> addedColumns,
        List<String> removedColumns) {

    static ChangeSummary unchanged(String dataset, long rows) {
        return new ChangeSummary(dataset, Math.toIntExact(rows), 0, 0, 0, List.of(), List.of());
    }

    /** How many rows are not the same. */
    public int total() {
        return added + removed + changed;
    }
}
