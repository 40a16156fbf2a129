package fr.etabli.features;

import co.elastic.clients.elasticsearch._types.TopLeftBottomRightGeoBounds;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.GeoBoundsAggregate;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.vocabulary.Generation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The box and the time that hold all schools of a generation: one request, when first asked for. */
final class SchoolExtents {

    private static final int GENERATIONS = 2;
    private static final double MILLIONTHS = 1e6;
    private static final String BOUNDS = "bounds";
    private static final String DATED = "dated";
    private static final String FIRST = "first";
    private static final String LAST = "last";

    private final Documents documents;
    private final Cache<Generation, Extent> kept =
            Caffeine.newBuilder().maximumSize(GENERATIONS).build();

    SchoolExtents(Documents documents) {
        this.documents = documents;
    }

    Extent of(Generation generation) {
        return kept.get(generation, this::read);
    }

    private Extent read(Generation generation) {
        MultisearchBody body = MultisearchBody.of(search -> search.size(0)
                .query(query -> query.matchAll(all -> all))
                .aggregations(BOUNDS, bounds -> bounds.geoBounds(box -> box.field("location")))
                .aggregations(DATED, dated -> dated.filter(SchoolConditions.exists(SchoolConditions.LAST_DAY))
                        .aggregations(
                                FIRST, Aggregation.of(day -> day.min(min -> min.field(SchoolConditions.FIRST_DAY))))
                        .aggregations(
                                LAST, Aggregation.of(day -> day.max(max -> max.field(SchoolConditions.LAST_DAY))))));
        Map<String, Aggregate> found = documents
                .search(generation, new Documents.Search(Kind.SCHOOLS, body), JsonNode.class)
                .aggregations();
        Map<String, Aggregate> dated = named(found, DATED).filter().aggregations();
        return new Extent(
                box(named(found, BOUNDS).geoBounds()),
                day(named(dated, FIRST).min().value()),
                day(named(dated, LAST).max().value()));
    }

    private static Aggregate named(Map<String, Aggregate> found, String name) {
        return Objects.requireNonNull(found.get(name), name);
    }

    private static @Nullable LocalDate day(@Nullable Double day) {
        return day == null || day.isInfinite() ? null : LocalDate.ofEpochDay(day.longValue());
    }

    /** Outward, so that every school stays inside: the index holds points to a centimetre, with stray digits. */
    private static @Nullable Box box(GeoBoundsAggregate answer) {
        if (answer.bounds() == null) {
            return null;
        }
        TopLeftBottomRightGeoBounds corners = answer.bounds().tlbr();
        return new Box(
                Math.floor(corners.topLeft().latlon().lon() * MILLIONTHS) / MILLIONTHS,
                Math.floor(corners.bottomRight().latlon().lat() * MILLIONTHS) / MILLIONTHS,
                Math.ceil(corners.bottomRight().latlon().lon() * MILLIONTHS) / MILLIONTHS,
                Math.ceil(corners.topLeft().latlon().lat() * MILLIONTHS) / MILLIONTHS);
    }
}
