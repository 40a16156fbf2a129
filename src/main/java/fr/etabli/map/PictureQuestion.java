package fr.etabli.map;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shall show. Schools match if they match one value of each list that is not empty.
 *
 * @param trades      slugs, in order
 * @param regions     INSEE codes, in order
 * @param departments INSEE codes, in order
 * @param school      slug of the one school that it is about; null where it is about many
 */
record PictureQuestion(
        Theme by,
        List<String> trades,
        List<String> regions,
        List<String> departments,
        @Nullable String school,
        Look look) {

    private static final List<String> OF_MANY = List.of("by", "trade", "region", "department");

    static final List<String> PARAMETERS = Stream.of(OF_MANY, List.of("school"), Look.PARAMETERS)
            .flatMap(List::stream)
            .toList();

    /** What is coloured, and after what. */
    enum Theme {
        /** Each school a dot in the colour of its sector. */
        SECTOR,
        /** Each area in a shade after the number of its open schools. */
        REGION
    }

    /** @throws EtabliException with {@code BAD_ARGUMENT} where a parameter has a value that it cannot have */
    static PictureQuestion read(Parameters given) {
        Optional<String> school = given.one("school");
        OF_MANY.stream()
                .filter(name -> school.isPresent() && !given.all(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new EtabliException(
                            ErrorCode.BAD_ARGUMENT,
                            "The parameter `" + name + "` does not go with `school`, which shows one school.");
                });
        return new PictureQuestion(
                given.one("by", PictureQuestion::theme, "`sector` or `region`").orElse(Theme.SECTOR),
                values(given, "trade"),
                values(given, "region"),
                values(given, "department"),
                school.orElse(null),
                Look.read(given));
    }

    private static Optional<Theme> theme(String name) {
        return switch (name) {
            case "sector" -> Optional.of(Theme.SECTOR);
            case "region" -> Optional.of(Theme.REGION);
            default -> Optional.empty();
        };
    }

    /** In one order, so that the same question is always the same picture. */
    private static List<String> values(Parameters given, String name) {
        return given.all(name).stream().sorted().distinct().toList();
    }

    boolean bare() {
        return look.bare();
    }

    Palette palette() {
        return look.palette();
    }

    /** The schools that match. */
    Query query() {
        List<Query> conditions = new ArrayList<>();
        Map.of("trades", trades, "region", regions, "department", departments).forEach((field, values) -> {
            if (!values.isEmpty()) {
                conditions.add(anyOf(field, values));
            }
        });
        return Query.of(query -> query.bool(bool -> bool.filter(conditions)));
    }

    /** The other schools of some departments. */
    static Query others(String school, List<String> around) {
        return Query.of(query ->
                query.bool(bool -> bool.filter(anyOf("department", around)).mustNot(anyOf("key", List.of(school)))));
    }

    private static Query anyOf(String field, List<String> values) {
        List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(any -> any.field(field).terms(of -> of.value(terms))));
    }
}
