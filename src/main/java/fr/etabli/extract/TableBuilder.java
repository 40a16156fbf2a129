package fr.etabli.extract;

import fr.etabli.index.Kind;
import fr.etabli.vocabulary.PartialDate;
import fr.etabli.vocabulary.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the columns in their order and turns what entities hold into plain values. */
final class TableBuilder<E> {

    private final String slug;
    private final Kind kind;
    private final Class<E> type;
    private final Function<E, String> key;
    private final List<Column<E>> columns = new ArrayList<>();
    private ContractBuilder contract = new ContractBuilder();
    private @Nullable Function<Contract, Column<E>> open;
    private String title = "";
    private String description = "";
    private @Nullable BiFunction<E, Lookup, @Nullable Point> point;
    private Function<E, @Nullable String> school = entity -> null;

    TableBuilder(String slug, Kind kind, Class<E> type, Function<E, String> key) {
        this.slug = slug;
        this.kind = kind;
        this.type = type;
        this.key = key;
    }

    TableBuilder<E> titled(String titled, String described) {
        title = titled;
        description = described;
        return this;
    }

    TableBuilder<E> at(BiFunction<E, Lookup, @Nullable Point> where) {
        point = where;
        return this;
    }

    TableBuilder<E> aboutSchool(Function<E, @Nullable String> slugOfSchool) {
        school = slugOfSchool;
        return this;
    }

    TableBuilder<E> text(String name, String says, Function<E, @Nullable String> value) {
        return add(name, ColumnType.STRING, says, (entity, lookup) -> value.apply(entity));
    }

    TableBuilder<E> text(String name, String says, BiFunction<E, Lookup, @Nullable String> value) {
        return add(name, ColumnType.STRING, says, value::apply);
    }

    TableBuilder<E> code(String name, String says, Function<E, @Nullable Enum<?>> value) {
        return add(name, ColumnType.STRING, says, (entity, lookup) -> {
            Enum<?> code = value.apply(entity);
            return code == null ? null : code.name();
        });
    }

    TableBuilder<E> list(String name, String says, Function<E, List<String>> value) {
        return add(name, ColumnType.LIST, says, (entity, lookup) -> value.apply(entity));
    }

    TableBuilder<E> list(String name, String says, BiFunction<E, Lookup, List<String>> value) {
        return add(name, ColumnType.LIST, says, value::apply);
    }

    TableBuilder<E> date(String name, String says, Function<E, @Nullable PartialDate> value) {
        return add(name, ColumnType.DATE, says, (entity, lookup) -> {
            PartialDate date = value.apply(entity);
            return date == null ? null : date.text();
        });
    }

    TableBuilder<E> integer(String name, String says, Function<E, @Nullable Integer> value) {
        return integer(name, says, (entity, lookup) -> value.apply(entity));
    }

    TableBuilder<E> integer(String name, String says, BiFunction<E, Lookup, @Nullable Integer> value) {
        return add(name, ColumnType.INTEGER, says, (entity, lookup) -> {
            Integer number = value.apply(entity, lookup);
            return number == null ? null : (Object) number.longValue();
        });
    }

    TableBuilder<E> number(String name, String says, Function<E, @Nullable Double> value) {
        return add(name, ColumnType.NUMBER, says, (entity, lookup) -> {
            Double number = value.apply(entity);
            return number == null ? null : plain(number);
        });
    }

    TableBuilder<E> bool(String name, String says, Function<E, @Nullable Boolean> value) {
        return add(name, ColumnType.BOOLEAN, says, (entity, lookup) -> value.apply(entity));
    }

    /** What people call the last column, and a value that stands in it; a path means a page of the hub. */
    TableBuilder<E> is(String called, String example) {
        contract.title(called).example(example);
        return this;
    }

    /** Where GraphQL says the same as the last column. */
    TableBuilder<E> as(String coordinate) {
        contract.coordinate(coordinate);
        return this;
    }

    /** The last column identifies the row. */
    TableBuilder<E> key() {
        contract.required().unique();
        return this;
    }

    TableBuilder<E> required() {
        contract.required();
        return this;
    }

    /** Each value of the last column, or each part of a list, matches this as a whole. */
    TableBuilder<E> matching(String pattern) {
        contract.pattern(pattern);
        return this;
    }

    /** {@code uri} or {@code email}. */
    TableBuilder<E> format(String format) {
        contract.format(format);
        return this;
    }

    TableBuilder<E> oneOf(Class<? extends Enum<?>> codes) {
        contract.codes(codes);
        return this;
    }

    TableBuilder<E> between(int least, int most) {
        contract.minimum(least).maximum(most);
        return this;
    }

    TableBuilder<E> atLeast(int least) {
        contract.minimum(least);
        return this;
    }

    /** The last column names a row of this dataset; a list, several. */
    TableBuilder<E> to(String dataset) {
        contract.reference(dataset);
        return this;
    }

    /** The last column counts or measures this. */
    TableBuilder<E> in(String unit) {
        contract.unit(unit);
        return this;
    }

    /** The last column has terms of its own. */
    TableBuilder<E> under(Licence licence) {
        contract.licence(licence);
        return this;
    }

    Table<E> build() {
        finish();
        return new Table<>(slug, title, description, kind, type, key, point, school, List.copyOf(columns));
    }

    private TableBuilder<E> add(
            String name, ColumnType holds, String says, BiFunction<E, Lookup, @Nullable Object> value) {
        finish();
        contract = new ContractBuilder();
        open = promised -> new Column<>(name, holds, says, promised, value);
        return this;
    }

    /** What is promised of a column follows it. */
    private void finish() {
        if (open != null) {
            columns.add(open.apply(contract.build()));
        }
    }

    /** Without the {@code .0} of a whole number and without an exponent. */
    private static BigDecimal plain(double number) {
        BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
