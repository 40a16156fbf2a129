package fr.etabli.extract;

import fr.etabli.index.Kind;
import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one definition of a dataset's rows, whatever format they are written in.
 *
 * @param slug        what the dataset and its files are called
 * @param title       in French
 * @param description in French
 * @param kind        the documents that its rows are made from, one row each, in the order of their keys
 * @param point       where an entity is; null for tables without places
 * @param school      slug of the school that an entity speaks of, where its rows say more of it
 * @param columns     in their order
 */
public record Table<E>(
        String slug,
        String title,
        String description,
        Kind kind,
        Class<E> type,
        Function<E, String> key,
        @Nullable BiFunction<E, Lookup, @Nullable Point> point,
        Function<E, @Nullable String> school,
        List<Column<E>> columns) {

    /** The formats that it is published in: all that can hold its rows. */
    public List<ExportFormat> formats() {
        return Arrays.stream(ExportFormat.values()).filter(this::canBe).toList();
    }

    /** Whether a format can hold its rows: GeoJSON only those that have places. */
    public boolean canBe(ExportFormat format) {
        return format != ExportFormat.GEOJSON || point != null;
    }

    public String fileName(ExportFormat format) {
        return slug + "." + format.extension();
    }

    /** The rows of these entities. */
    public List<Row> rows(List<E> entities, Lookup lookup) {
        Lookup informed = lookup.withSchools(entities.stream()
                .map(school)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return entities.stream().map(entity -> row(entity, informed)).toList();
    }

    /** The same, for those who know the table only by its name. */
    public List<Row> rowsOf(List<?> entities, Lookup lookup) {
        return rows(entities.stream().map(type::cast).toList(), lookup);
    }

    private Row row(E entity, Lookup lookup) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(column.value().apply(entity, lookup)));
        return new Row(
                key.apply(entity),
                point == null ? null : point.apply(entity, lookup),
                Collections.unmodifiableList(values));
    }

    /** The column that identifies a row. */
    public Column<E> keyColumn() {
        return columns.stream()
                .filter(column -> column.contract().unique())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing identifies the rows of " + slug + "."));
    }

    static <E> TableBuilder<E> of(String slug, Kind kind, Class<E> type, Function<E, String> key) {
        return new TableBuilder<>(slug, kind, type, key);
    }
}
