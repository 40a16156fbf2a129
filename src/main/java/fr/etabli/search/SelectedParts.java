package fr.etabli.search;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which parts of a connection of schools a document selects. */
final class SelectedParts {

    private static final int MOST_NEAREST = 20;

    private static final Map<Facet, String> FACETS = Map.of(
            Facet.REGIONS, "regions",
            Facet.DEPARTMENTS, "departments",
            Facet.SECTORS, "sectors",
            Facet.TRADES, "trades",
            Facet.QUALIFICATION_TYPES, "qualificationTypes",
            Facet.STATUSES, "statuses");

    private SelectedParts() {}

    static Set<Facet> facets(DataFetchingFieldSelectionSet selected) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        FACETS.forEach((facet, name) -> {
            if (selected.contains("facets/" + name)) {
                facets.add(facet);
            }
        });
        return facets;
    }

    /** The most that any {@code nearest} among the selected asks for. */
    static int nearest(DataFetchingFieldSelectionSet selected) {
        int most = 0;
        for (SelectedField field : selected.getFields("nearest")) {
            most = Math.max(most, checked(field.getArguments().get("first")));
        }
        return most;
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
