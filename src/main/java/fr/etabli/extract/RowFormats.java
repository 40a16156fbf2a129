package fr.etabli.extract;

import fr.etabli.vocabulary.ExportFormat;
import java.util.List;

/** The formats that rows can be written in. */
public record RowFormats(List<RowFormat> all) {

    /** Those that a table is published in. */
    public List<RowFormat> of(Table<?> table) {
        return table.formats().stream().map(this::get).toList();
    }

    public RowFormat get(ExportFormat format) {
        return all.stream()
                .filter(one -> one.format() == format)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing writes " + format + "."));
    }
}
