package fr.etabli.vocabulary;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters behind the question mark of an address: written in the order in which they are added, so that the same
 * question always has the same address; read by name, with a refusal for whatever is not understood.
 */
public final class Parameters {

    private static final List<String> FLAGS = List.of("true", "false");

    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?\\d{1,9}(?:\\.\\d{1,330})?\\s*");

    /** A box has four. */
    private static final int MOST_NUMBERS = 16;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** As an HTTP request brings them. */
    public static Parameters of(Map<String, String[]> received) {
        Parameters parameters = new Parameters();
        received.forEach((name, values) -> parameters.addAll(name, Arrays.asList(values)));
        return parameters;
    }

    /** Adds one value; null adds nothing. */
    public Parameters add(String name, @Nullable Object value) {
        return value == null ? this : addAll(name, List.of(value));
    }

    /** Adds several values under the same name, in their order. */
    public Parameters addAll(String name, @Nullable Collection<?> several) {
        if (several != null && !several.isEmpty()) {
            values.computeIfAbsent(name, any -> new ArrayList<>())
                    .addAll(several.stream().map(Parameters::text).toList());
        }
        return this;
    }

    /** The same, but that this parameter has this value alone. */
    public Parameters with(String name, Object value) {
        Parameters other = new Parameters();
        values.forEach((one, several) -> other.addAll(one, one.equals(name) ? List.of() : several));
        return other.add(name, value);
    }

    /** The text after the question mark, without it; empty where there is no parameter. */
    public String query() {
        return values.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(value -> one.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** All values of a parameter, in their order. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** All values of a parameter that takes the names of constants. */
    public <E extends Enum<E>> List<E> all(String name, Class<E> type) {
        return all(name).stream().map(value -> constant(name, value, type)).toList();
    }

    /** @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} where it is given more than once */
    public Optional<String> one(String name) {
        List<String> given = all(name);
        if (given.size() > 1) {
            throw bad("The parameter `" + name + "` is given " + given.size() + " times: give it once.")
                    .about(name);
        }
        return given.stream().findFirst();
    }

    /** The value of a parameter that takes the name of a constant. */
    public <E extends Enum<E>> Optional<E> one(String name, Class<E> type) {
        return one(name).map(value -> constant(name, value, type));
    }

    /** Whether a parameter says {@code true}; without it, no. */
    public boolean flag(String name) {
        return truth(name).orElse(false);
    }

    /** What a parameter says that takes {@code true} or {@code false}. */
    public Optional<Boolean> truth(String name) {
        return one(
                name,
                value -> FLAGS.contains(value) ? Optional.of(Boolean.valueOf(value)) : Optional.empty(),
                "true or false");
    }

    /** The numbers that a parameter holds, separated by commas. */
    public Optional<List<Double>> numbers(String name, int count, String form) {
        return one(name).map(value -> {
            List<Double> numbers = numbersIn(value).orElse(List.of());
            if (numbers.size() != count) {
                throw refused(name, value, "Write " + form + ".");
            }
            return numbers;
        });
    }

    /** The numbers in a text, separated by commas; nothing where there is something else, or too many. */
    public static Optional<List<Double>> numbersIn(String text) {
        String[] parts = text.split(",", MOST_NUMBERS + 1);
        return parts.length <= MOST_NUMBERS
                        && Arrays.stream(parts)
                                .allMatch(part -> NUMBER.matcher(part).matches())
                ? Optional.of(Arrays.stream(parts)
                        .map(String::strip)
                        .map(Double::valueOf)
                        .toList())
                : Optional.empty();
    }

    /**
     * The value of a parameter as something else.
     *
     * @param form what a good value looks like, to be said where the one given cannot be read
     */
    public <T> Optional<T> one(String name, Function<String, Optional<T>> reading, String form) {
        return one(name)
                .map(value -> reading.apply(value).orElseThrow(() -> refused(name, value, "Write " + form + ".")));
    }

    /** @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} for the first parameter that is not among these */
    public void refuseOthersThan(List<String> names) {
        values.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw bad(
                            "There is no parameter `" + name + "` here. There are: " + String.join(", ", names) + ".");
                });
    }

    private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> refused(
                        name,
                        value,
                        "Write one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static EtabliException refused(String name, String value, String advice) {
        return bad("The parameter `" + name + "` cannot be “" + value + "”. " + advice)
                .about(name);
    }

    private static EtabliException bad(String message) {
        return new EtabliException(ErrorCode.BAD_ARGUMENT, message);
    }

    /** A number without an exponent and without a useless {@code .0}; a list with commas. */
    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Parameters::text).collect(Collectors.joining(","));
        }
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
