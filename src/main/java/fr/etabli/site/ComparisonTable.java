package fr.etabli.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Schools side by side.
 *
 * @param measures  what figures were stated about one of them or more, by name
 * @param fromPlace whether distances are shown
 * @param share     the address of the table, without what was searched for
 * @param back      the search that it came from, in which others can be chosen
 */
record ComparisonTable(
        List<Column> schools, List<Claim.Measure> measures, boolean fromPlace, String share, String back) {

    public boolean isFull() {
        return schools.size() >= SearchView.Choice.MOST;
    }

    /** How many figures of a school are shown at most. */
    public int most() {
        return ComparedFigures.MOST;
    }

    /**
     * A school; null is what is not known.
     *
     * @param dial    the telephone number as a phone dials it
     * @param phone   the same as a person reads it
     * @param figures those stated about it
     * @param without the comparison without it
     */
    record Column(
            SchoolCard card,
            @Nullable Phrase admission,
            @Nullable Boolean boarding,
            @Nullable String dial,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String website,
            ComparedFigures.OfSchool figures,
            String without) {}
}
