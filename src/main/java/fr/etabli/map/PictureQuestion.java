package fr.etabli.map;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a picture shall show. Schools match if they match one value of each list that is not empty.
 *
 * @param trades      slugs, in order
 * @param regions     INSEE codes, in order
 * @param departments INSEE codes, in order
 * @param bare        the map alone, without title, legend and sources
 */
record PictureQuestion(Theme by, List<String> trades, List<String> regions, List<String> departments, boolean bare) {

    static final List<String> PARAMETERS = List.of("by", "trade", "region", "department", "bare");

    /** What is coloured, and after what. */
    enum Theme {
        /** Each school a dot in the colour of its sector. */
        SECTOR,
        /** Each area in a shade after the number of its open schools. */
        REGION
    }

    /** @throws EtabliException with {@code BAD_ARGUMENT} where a parameter has a value that it cannot have */
    static PictureQuestion read(Parameters given) {
        return new PictureQuestion(
                given.one("by", PictureQuestion::theme, "`sector` or `region`").orElse(Theme.SECTOR),
                values(given, "trade"),
                values(given, "region"),
                values(given, "department"),
                given.flag("bare"));
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

    Query query() {
        List<Query> conditions = new ArrayList<>();
        Map.of("trades", trades, "region", regions, "department", departments).forEach((field, values) -> {
            if (!values.isEmpty()) {
                List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
                conditions.add(
                        Query.of(query -> query.terms(any -> any.field(field).terms(of -> of.value(terms)))));
            }
        });
        return Query.of(query -> query.bool(bool -> bool.filter(conditions)));
    }
}
