package fr.etabli.site;

import fr.etabli.search.Facet;
import fr.etabli.search.SchoolResults.FacetCount;
import fr.etabli.vocabulary.Generation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows counts as values to choose from; those that no school bears are left out unless they are chosen. */
@Component
class FacetParts {

    private final FilterNames names;
    private final Wording wording;

    FacetParts(FilterNames names, Wording wording) {
        this.names = names;
        this.wording = wording;
    }

    /** The parameter by which a search is narrowed to values of each facet, in the order in which they are shown. */
    static Map<Facet, String> parameters() {
        Map<Facet, String> parameters = new LinkedHashMap<>();
        parameters.put(Facet.TRADES, "trade");
        parameters.put(Facet.QUALIFICATION_TYPES, "qualificationType");
        parameters.put(Facet.SECTORS, "sector");
        parameters.put(Facet.REGIONS, "region");
        parameters.put(Facet.DEPARTMENTS, "department");
        parameters.put(Facet.STATUSES, Query.STATUS);
        return parameters;
    }

    List<SearchView.FacetPart> of(Generation generation, Query query, Map<Facet, List<FacetCount>> counts) {
        return parameters().entrySet().stream()
                .map(facet -> part(generation, query, facet.getValue(), counts.getOrDefault(facet.getKey(), List.of())))
                .filter(part -> !part.values().isEmpty())
                .toList();
    }

    private SearchView.FacetPart part(Generation generation, Query query, String parameter, List<FacetCount> counts) {
        List<SearchView.FacetPart.Value> values = counts.stream()
                .filter(count -> count.count() > 0 || count.selected())
                .map(count -> new SearchView.FacetPart.Value(
                        parameter + "-" + count.key(),
                        count.key(),
                        names.find(generation, parameter, count.key()).orElseGet(() -> wording.french(count.name())),
                        wording.count(count.count()),
                        count.selected()))
                .toList();
        return new SearchView.FacetPart(
                parameter, wording.text("search.filter." + parameter), query.has(parameter), values);
    }
}
