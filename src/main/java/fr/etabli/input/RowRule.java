package fr.etabli.input;

/** What is held true of a row where it takes several columns to tell. */
@FunctionalInterface
public interface RowRule {

    /** Says what is wrong with the row; is asked only where the columns that it reads are sound. */
    void check(Row row, RowFindings findings);
}
