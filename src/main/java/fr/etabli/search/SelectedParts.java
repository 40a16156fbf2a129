package fr.etabli.search;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a connection of schools a document selects.
 *
 * @param nearest the most that any {@code nearest} among them asks for; 0 where none does
 */
record SelectedParts(Set<Facet> facets, boolean bounds, boolean highlights, int nearest) {

    private static final int MOST_NEAREST = 20;

    private static final Map<String, Facet> FACETS = Map.of(
            "regions", Facet.REGIONS,
            "departments", Facet.DEPARTMENTS,
            "sectors", Facet.SECTORS,
            "trades", Facet.TRADES,
            "qualificationTypes", Facet.QUALIFICATION_TYPES,
            "statuses", Facet.STATUSES);

    /** Goes through the fields once; asking for them by pattern costs more than the search. */
    static SelectedParts of(DataFetchingFieldSelectionSet selected) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        boolean bounds = false;
        boolean highlights = false;
        int nearest = 0;
        for (SelectedField field : selected.getImmediateFields()) {
            switch (field.getName()) {
                case "facets" -> facets.addAll(facets(field));
                case "bounds" -> bounds = true;
                case "edges" -> highlights |= below(field).contains("highlights");
                case "nearest" ->
                    nearest = Math.max(nearest, checked(field.getArguments().get("first")));
                default -> {}
            }
        }
        return new SelectedParts(facets, bounds, highlights, nearest);
    }

    private static Set<Facet> facets(SelectedField field) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        below(field).stream().map(FACETS::get).filter(Objects::nonNull).forEach(facets::add);
        return facets;
    }

    private static Set<String> below(SelectedField field) {
        return field.getSelectionSet().getImmediateFields().stream()
                .map(SelectedField::getName)
                .collect(Collectors.toSet());
    }

    private static int checked(@Nullable Object first) {
        int asked = first instanceof Integer number ? number : 0;
        if (asked < 1 || asked > MOST_NEAREST) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT,
                    "`first` of `nearest` lies between 1 and " + MOST_NEAREST + ", not at " + asked + ".");
        }
        return asked;
    }
}
