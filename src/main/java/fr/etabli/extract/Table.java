package fr.etabli.extract;

import fr.etabli.index.Kind;
import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.PartialDate;
import fr.etabli.vocabulary.Point;
import java.math.BigDecimal;
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

    static <E> Builder<E> of(String slug, Kind kind, Class<E> type, Function<E, String> key) {
        return new Builder<>(slug, kind, type, key);
    }

    /** Collects the columns in their order and turns what entities hold into plain values. */
    static final class Builder<E> {

        private final String slug;
        private final Kind kind;
        private final Class<E> type;
        private final Function<E, String> key;
        private final List<Column<E>> columns = new ArrayList<>();
        private String title = "";
        private String description = "";
        private @Nullable BiFunction<E, Lookup, @Nullable Point> point;
        private Function<E, @Nullable String> school = entity -> null;

        private Builder(String slug, Kind kind, Class<E> type, Function<E, String> key) {
            this.slug = slug;
            this.kind = kind;
            this.type = type;
            this.key = key;
        }

        Builder<E> titled(String titled, String described) {
            title = titled;
            description = described;
            return this;
        }

        Builder<E> at(BiFunction<E, Lookup, @Nullable Point> where) {
            point = where;
            return this;
        }

        Builder<E> aboutSchool(Function<E, @Nullable String> slugOfSchool) {
            school = slugOfSchool;
            return this;
        }

        Builder<E> text(String name, String says, Function<E, @Nullable String> value) {
            return add(name, ColumnType.STRING, says, (entity, lookup) -> value.apply(entity));
        }

        Builder<E> text(String name, String says, BiFunction<E, Lookup, @Nullable String> value) {
            return add(name, ColumnType.STRING, says, value::apply);
        }

        Builder<E> code(String name, String says, Function<E, @Nullable Enum<?>> value) {
            return add(name, ColumnType.STRING, says, (entity, lookup) -> {
                Enum<?> code = value.apply(entity);
                return code == null ? null : code.name();
            });
        }

        Builder<E> list(String name, String says, Function<E, List<String>> value) {
            return add(name, ColumnType.LIST, says, (entity, lookup) -> value.apply(entity));
        }

        Builder<E> list(String name, String says, BiFunction<E, Lookup, List<String>> value) {
            return add(name, ColumnType.LIST, says, value::apply);
        }

        Builder<E> date(String name, String says, Function<E, @Nullable PartialDate> value) {
            return add(name, ColumnType.DATE, says, (entity, lookup) -> {
                PartialDate date = value.apply(entity);
                return date == null ? null : date.text();
            });
        }

        Builder<E> integer(String name, String says, Function<E, @Nullable Integer> value) {
            return integer(name, says, (entity, lookup) -> value.apply(entity));
        }

        Builder<E> integer(String name, String says, BiFunction<E, Lookup, @Nullable Integer> value) {
            return add(name, ColumnType.INTEGER, says, (entity, lookup) -> {
                Integer number = value.apply(entity, lookup);
                return number == null ? null : (Object) number.longValue();
            });
        }

        Builder<E> number(String name, String says, Function<E, @Nullable Double> value) {
            return add(name, ColumnType.NUMBER, says, (entity, lookup) -> {
                Double number = value.apply(entity);
                return number == null ? null : plain(number);
            });
        }

        Builder<E> bool(String name, String says, Function<E, @Nullable Boolean> value) {
            return add(name, ColumnType.BOOLEAN, says, (entity, lookup) -> value.apply(entity));
        }

        Table<E> build() {
            return new Table<>(slug, title, description, kind, type, key, point, school, List.copyOf(columns));
        }

        private Builder<E> add(
                String name, ColumnType holds, String says, BiFunction<E, Lookup, @Nullable Object> value) {
            columns.add(new Column<>(name, holds, says, value));
            return this;
        }

        /** Without the {@code .0} of a whole number and without an exponent. */
        private static BigDecimal plain(double number) {
            BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        }
    }
}
