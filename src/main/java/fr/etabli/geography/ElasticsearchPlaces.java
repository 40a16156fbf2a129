package fr.etabli.geography;

import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.index.Stored;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads places; each method costs one request. */
final class ElasticsearchPlaces implements Places {

    private static final int NEAREST_NAMES = 3;
    private static final int QUOTED = 60;

    private final Documents documents;

    ElasticsearchPlaces(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Place> find(Generation generation, String code) {
        return documents.find(generation, Kind.COMMUNES, code, Place.class);
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
    public Place named(Generation generation, String text) {
        List<Hit<Stored<Place>>> hits = documents
                .search(generation, PlaceQueries.search(PlaceQueries.matchingOrNear(text), NEAREST_NAMES), Place.class)
                .hits()
                .hits();
        return hits.stream()
                .filter(hit -> isNamed(hit.score()))
                .map(Stored::entityOf)
                .findFirst()
                .orElseThrow(() -> unknown(text, hits));
    }

    private List<Hit<Stored<Place>>> hits(Generation generation, Documents.Search search) {
        return documents.search(generation, search, Place.class).hits().hits();
    }

    private static boolean isNamed(@Nullable Double score) {
        return score != null && score >= PlaceQueries.NAMED;
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
