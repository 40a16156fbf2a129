package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import fr.etabli.vocabulary.Cursor;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Slice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Pages and cursors in terms of {@code search_after}: no offset, so the last page costs what the first one does. */
public final class Paging {

    private Paging() {}

    /** The part of a search that fetches one page, and one element more to know whether there is another page. */
    public static MultisearchBody.Builder body(Ordering ordering, Page page) {
        MultisearchBody.Builder body = new MultisearchBody.Builder()
                .sort(ordering.sorts().apply(page.backward()))
                .size(page.size() + 1)
                .trackTotalHits(track -> track.enabled(true));
        Cursor from = page.from();
        if (from != null) {
            body.searchAfter(place(ordering, from));
        }
        return body;
    }

    private static List<FieldValue> place(Ordering ordering, Cursor from) {
        List<@Nullable Object> values = from.forOrder(ordering.name()).values();
        if (values.size() != ordering.sorts().apply(false).size()) {
            throw notOurs();
        }
        return values.stream().map(Paging::value).toList();
    }

    /** A cursor that Elasticsearch cannot make sense of, though its form is right. */
    static EtabliException notOurs() {
        return new EtabliException(
                ErrorCode.BAD_CURSOR,
                "This is no cursor of this API: use `endCursor` or `startCursor` of a page as it was given.");
    }

    /** The page that such a search has answered. */
    public static <T, E extends Slice.Edge<?>> Slice<E> slice(
            Generation generation,
            Ordering ordering,
            Page page,
            ResponseBody<Stored<T>> answer,
            BiFunction<String, Hit<Stored<T>>, E> edge) {
        List<Hit<Stored<T>>> hits = new ArrayList<>(answer.hits().hits());
        boolean more = hits.size() > page.size();
        if (more) {
            hits.remove(hits.size() - 1);
        }
        if (page.backward()) {
            Collections.reverse(hits);
        }
        List<E> edges = hits.stream()
                .map(hit -> edge.apply(cursor(generation, ordering, hit).encode(), hit))
                .toList();
        boolean begun = page.from() != null;
        TotalHits total = answer.hits().total();
        return new Slice<>(
                edges,
                page.backward() ? more : begun,
                page.backward() ? begun : more,
                total == null ? edges.size() : Math.toIntExact(total.value()));
    }

    static Cursor cursor(Generation generation, Ordering ordering, Hit<?> hit) {
        List<@Nullable Object> values = new ArrayList<>();
        hit.sort().forEach(value -> values.add(plain(value)));
        return new Cursor(generation, ordering.name(), values);
    }

    private static @Nullable Object plain(FieldValue value) {
        return value.isNull() ? null : value._get();
    }

    private static FieldValue value(@Nullable Object plain) {
        if (plain == null) {
            return FieldValue.NULL;
        }
        if (plain instanceof String text) {
            return FieldValue.of(text);
        }
        if (plain instanceof Integer || plain instanceof Long) {
            return FieldValue.of(((Number) plain).longValue());
        }
        if (plain instanceof Double number) {
            return FieldValue.of(number.doubleValue());
        }
        throw notOurs();
    }
}
