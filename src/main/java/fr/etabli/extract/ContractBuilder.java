package fr.etabli.extract;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is promised of a column. */
final class ContractBuilder {

    private String title = "";
    private String example = "";
    private boolean required;
    private boolean unique;
    private @Nullable String pattern;
    private @Nullable String format;
    private List<String> codes = List.of();
    private @Nullable Integer minimum;
    private @Nullable Integer maximum;
    private @Nullable String reference;
    private @Nullable String unit;
    private @Nullable Licence licence;
    private @Nullable String coordinate;

    ContractBuilder title(String given) {
        title = given;
        return this;
    }

    ContractBuilder example(String given) {
        example = given;
        return this;
    }

    ContractBuilder required() {
        required = true;
        return this;
    }

    ContractBuilder unique() {
        unique = true;
        return this;
    }

    ContractBuilder pattern(String given) {
        pattern = given;
        return this;
    }

    ContractBuilder format(String given) {
        format = given;
        return this;
    }

    ContractBuilder codes(Class<? extends Enum<?>> given) {
        codes = Arrays.stream(given.getEnumConstants()).map(Enum::name).toList();
        return this;
    }

    ContractBuilder minimum(int given) {
        minimum = given;
        return this;
    }

    ContractBuilder maximum(int given) {
        maximum = given;
        return this;
    }

    ContractBuilder reference(String given) {
        reference = given;
        return this;
    }

    ContractBuilder unit(String given) {
        unit = given;
        return this;
    }

    ContractBuilder licence(Licence given) {
        licence = given;
        return this;
    }

    ContractBuilder coordinate(String given) {
        coordinate = given;
        return this;
    }

    Contract build() {
        return new Contract(
                title,
                example,
                required,
                unique,
                pattern,
                format,
                codes,
                minimum,
                maximum,
                reference,
                unit,
                licence,
                coordinate);
    }
}
