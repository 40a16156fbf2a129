package fr.etabli.catalogue;

import fr.etabli.extract.Checksum;
import fr.etabli.publish.Publication;
import fr.etabli.publish.Publications;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The catalogue, written once for each state of the publications. */
final class Catalogue {

    private final Publications publications;
    private final Contents contents;
    private final Description description;
    private final Supplier<List<Service>> services;
    private final int pageSize;
    private final Map<String, State> states = new ConcurrentHashMap<>();

    Catalogue(
            Publications publications,
            Contents contents,
            Description description,
            Supplier<List<Service>> services,
            int pageSize) {
        this.publications = publications;
        this.contents = contents;
        this.description = description;
        this.services = services;
        this.pageSize = pageSize;
    }

    /**
     * A page of it in one syntax.
     *
     * @param etag changes with the text
     */
    record Document(String text, String etag, PageOfDatasets page) {}

    /** What there is to tell of in one state of the publications, and what has been written of it. */
    private record State(List<Publication> kept, List<Described> datasets, Map<String, Document> documents) {}

    /** The datasets that it tells of; none before the first publication. */
    List<Described> datasets() {
        return state().map(State::datasets).orElse(List.of());
    }

    boolean isEmpty() {
        return publications.latest().isEmpty();
    }

    /** Nothing where there is no such page. */
    Optional<Document> document(Syntax syntax, int number) {
        return state().flatMap(state -> {
            PageOfDatasets page = new PageOfDatasets(number, pageSize, state.datasets());
            return page.exists() ? Optional.of(written(state, page, syntax)) : Optional.empty();
        });
    }

    private Document written(State state, PageOfDatasets page, Syntax syntax) {
        return state.documents().computeIfAbsent(syntax.extension() + page.number(), key -> {
            String text = syntax.write(description.of(state.kept(), page, services.get(), syntax));
            return new Document(
                    text, Checksum.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 32), page);
        });
    }

    private Optional<State> state() {
        List<Publication> kept = publications.list();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        String versions =
                String.join(" ", kept.stream().map(Publication::version).toList());
        State state =
                states.computeIfAbsent(versions, key -> new State(kept, contents.of(kept), new ConcurrentHashMap<>()));
        states.keySet().retainAll(List.of(versions));
        return Optional.of(state);
    }
}
