package fr.etabli.api;

import fr.etabli.vocabulary.PartialDate;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** The scalars of the schema beyond GraphQL's own. */
final class Scalars {

    static final GraphQLScalarType PARTIAL_DATE = scalar(
            "PartialDate",
            "A year, month or day as precisely as the source states it: 2018, 2021-07 or 2021-05-06 (EDTF level 0).",
            new TextScalar<>(value -> ((PartialDate) value).text(), PartialDate::of));

    static final GraphQLScalarType DATE_TIME = scalar(
            "DateTime",
            "A moment in UTC, such as 2026-11-22T09:30:00Z (ISO 8601).",
            new TextScalar<>(value -> ((Instant) value).toString(), Scalars::moment));

    static final GraphQLScalarType URL = scalar(
            "Url",
            "An absolute address that begins with http or https.",
            new TextScalar<>(Object::toString, Scalars::address));

    private Scalars() {}

    private static GraphQLScalarType scalar(String name, String description, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(coercing)
                .build();
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notOne) {
            throw new IllegalArgumentException(
                    "“" + text + "” is no moment: write it in UTC, such as 2026-11-22T09:30:00Z.", notOne);
        }
    }

    private static String address(String text) {
        URI address = URI.create(text);
        if (Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
            return text;
        }
        throw new IllegalArgumentException("“" + text + "” is no absolute address that begins with http or https.");
    }
}
