package fr.etabli.publish;

import fr.etabli.vocabulary.ExportFormat;
import java.util.List;

/** The formats that rows can be written in. */
record RowFormats(List<RowFormat> all) {

    /** Those that a table is published in. */
    List<RowFormat> of(Table<?> table) {
        return table.formats().stream().map(this::get).toList();
    }

    RowFormat get(ExportFormat format) {
        return all.stream()
                .filter(one -> one.format() == format)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing writes " + format + "."));
    }
}
