package fr.etabli.ingest;

import fr.etabli.input.Row;
import java.util.Iterator;
import java.util.List;

/** The row of a school and those of its programmes. */
record SchoolRows(Row school, List<Row> programmes) {

    /** Walks over two tables that are both sorted by the school's slug. */
    static Iterator<SchoolRows> join(SortedRows schools, Groups programmes) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return schools.hasNext();
            }

            @Override
            public SchoolRows next() {
                SortedRows.Keyed school = schools.next();
                boolean teaches = school.key().equals(programmes.nextKey());
                return new SchoolRows(school.row(), teaches ? programmes.next().rows() : List.of());
            }
        };
    }
}
