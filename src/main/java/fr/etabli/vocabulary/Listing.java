package fr.etabli.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * How a list that is small enough to be held in memory is ordered and paged: by name, French words in their usual order,
 * then by key.
 *
 * @param name what an element is called
 * @param key  what identifies it
 */
public record Listing<T>(Function<T, String> name, Function<T, String> key) {

    private static final String ORDER = "name";
    private static final Comparator<Place> BY_PLACE =
            Comparator.comparing(Place::name).thenComparing(Place::key);

    /** Where an element stands in the order. */
    private record Place(String name, String key) {}

    /** An element with its place worked out once. */
    private record Placed<T>(Place place, T element) {}

    public List<T> sorted(Collection<T> elements) {
        return elements.stream()
                .map(one -> new Placed<>(place(one), one))
                .sorted(Comparator.comparing(Placed::place, BY_PLACE))
                .map(Placed::element)
                .toList();
    }

    /**
     * One page of these elements, whatever their order here.
     *
     * @throws EtabliException with {@link ErrorCode#BAD_CURSOR} where the page begins at a cursor of another order
     */
    public Slice<Slice.PlainEdge<T>> page(Generation generation, Collection<T> elements, Page page) {
        List<T> all = sorted(elements);
        Cursor from = page.from();
        int begin = 0;
        int end = all.size();
        if (page.backward()) {
            end = from == null ? end : before(all, place(from));
            begin = Math.max(0, end - page.size());
        } else {
            begin = from == null ? 0 : upTo(all, place(from));
            end = Math.min(end, begin + page.size());
        }
        List<Slice.PlainEdge<T>> edges = new ArrayList<>();
        all.subList(begin, end).forEach(one -> edges.add(new Slice.PlainEdge<>(cursor(generation, one), one)));
        return new Slice<>(edges, begin > 0, end < all.size(), all.size());
    }

    private int before(List<T> all, Place place) {
        return (int) all.stream()
                .filter(one -> BY_PLACE.compare(place(one), place) < 0)
                .count();
    }

    private int upTo(List<T> all, Place place) {
        return (int) all.stream()
                .filter(one -> BY_PLACE.compare(place(one), place) <= 0)
                .count();
    }

    private String cursor(Generation generation, T one) {
        return new Cursor(
                        generation, ORDER, List.of(place(one).name(), place(one).key()))
                .encode();
    }

    private Place place(T one) {
        return new Place(Folding.fold(name.apply(one)), key.apply(one));
    }

    private static Place place(Cursor cursor) {
        List<?> values = cursor.forOrder(ORDER).values();
        if (values.size() == 2 && values.get(0) instanceof String name && values.get(1) instanceof String key) {
            return new Place(name, key);
        }
        throw new EtabliException(
                ErrorCode.BAD_CURSOR, "This is no cursor of this list: go on from the cursors of one of its pages.");
    }
}
