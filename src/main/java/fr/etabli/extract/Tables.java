package fr.etabli.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The datasets, in the order in which they are published and listed. */
public final class Tables {

    /** To be raised with every change of what files look like, so that the same generation is published anew. */
    public static final int EXTRACT_FORMAT = 3;

    /** The day on which the definition of the rows was first given as a schema. */
    public static final LocalDate DEFINED_ON = LocalDate.of(2026, 11, 22);

    /** The day of its last change, with which the number above is raised. */
    public static final LocalDate CHANGED_ON = LocalDate.of(2026, 11, 22);

    public static final List<Table<?>> ALL = List.of(
            SchoolTables.SCHOOLS,
            ProgrammeTables.PROGRAMMES,
            ReferenceTables.TRADES,
            ReferenceTables.QUALIFICATIONS,
            PlaceTables.REGIONS,
            PlaceTables.DEPARTMENTS,
            OutcomeTables.OUTCOMES,
            OutcomeTables.SOURCES);

    private Tables() {}

    public static Optional<Table<?>> find(String slug) {
        return ALL.stream()
                .<Table<?>>map(table -> table)
                .filter(table -> table.slug().equals(slug))
                .findFirst();
    }

    public static Table<?> get(String slug) {
        return find(slug).orElseThrow(() -> new IllegalArgumentException("There is no dataset " + slug + "."));
    }
}
