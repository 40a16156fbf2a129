package fr.etabli.geography;

import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.index.Stored;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads places; each method costs one request. */
final class ElasticsearchPlaces implements Places {

    private static final int NEAREST_NAMES = 3;
    private static final int QUOTED = 60;

    /** The one being served and the one kept. */
    private static final int GENERATIONS_REMEMBERED = 2;

    private final Documents documents;
    private final Map<Generation, PlaceNames> names = new LinkedHashMap<>();

    ElasticsearchPlaces(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Collection<Place> list(Generation generation) {
        return documents.dictionary(generation, Kind.COMMUNES, Place.class).values();
    }

    @Override
    public Optional<Place> find(Generation generation, String code) {
        return Optional.ofNullable(
                documents.dictionary(generation, Kind.COMMUNES, Place.class).get(code));
    }

    @Override
    public List<Place> matching(Generation generation, String text, int limit) {
        return PlaceQueries.canonical(text).isEmpty()
                ? List.of()
                : hits(generation, PlaceQueries.search(text, limit)).stream()
                        .map(Stored::entityOf)
                        .toList();
    }

    @Override
    public List<Place> named(Generation generation, String text) {
        List<Place> meant = names(generation).meant(text);
        if (meant.isEmpty()) {
            throw unknown(
                    text, hits(generation, PlaceQueries.search(PlaceQueries.matchingOrNear(text), NEAREST_NAMES)));
        }
        return meant;
    }

    private synchronized PlaceNames names(Generation generation) {
        PlaceNames known = names.get(generation);
        if (known == null) {
            known = new PlaceNames(list(generation));
            names.put(generation, known);
            if (names.size() > GENERATIONS_REMEMBERED) {
                names.remove(names.keySet().iterator().next());
            }
        }
        return known;
    }

    private List<Hit<Stored<Place>>> hits(Generation generation, Documents.Search search) {
        return documents.search(generation, search, Place.class).hits().hits();
    }

    private static EtabliException unknown(String text, List<Hit<Stored<Place>>> nearest) {
        String quoted = text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
        String names = nearest.stream()
                .map(Stored::entityOf)
                .map(place -> place.name() + " (" + place.departmentCode() + ")")
                .collect(Collectors.joining(", "));
        String advice = names.isEmpty()
                ? " Give the name, the postal code or the INSEE code of a commune."
                : " The nearest names are: " + names + ".";
        return new EtabliException(ErrorCode.UNKNOWN_PLACE, "No place is called “" + quoted + "”." + advice);
    }
}
