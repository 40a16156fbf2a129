package fr.etabli.publish;

import java.util.List;
import java.util.Optional;

/** The datasets, in the order in which they are published and listed. */
final class Tables {

    static final List<Table<?>> ALL = List.of(
            SchoolTables.SCHOOLS,
            SchoolTables.PROGRAMMES,
            ReferenceTables.TRADES,
            ReferenceTables.QUALIFICATIONS,
            ReferenceTables.REGIONS,
            ReferenceTables.DEPARTMENTS,
            OutcomeTables.OUTCOMES,
            OutcomeTables.SOURCES);

    private Tables() {}

    static Optional<Table<?>> find(String slug) {
        return ALL.stream()
                .<Table<?>>map(table -> table)
                .filter(table -> table.slug().equals(slug))
                .findFirst();
    }

    static Table<?> get(String slug) {
        return find(slug).orElseThrow(() -> new IllegalArgumentException("There is no dataset " + slug + "."));
    }
}
