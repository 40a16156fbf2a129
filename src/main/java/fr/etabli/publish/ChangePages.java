package fr.etabli.publish;

import fr.etabli.vocabulary.Cursor;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Slice;
import java.util.ArrayList;
import java.util.List;

/** Pages of what changed between two versions. A cursor holds the place in that very list, which never changes. */
record ChangePages(Comparisons comparisons) {

    RowChangeConnection page(String dataset, String from, String to, Page page, Generation generation) {
        String order = "changes " + dataset + " " + from + " " + to;
        Cursor cursor = page.from();
        int place = cursor == null ? -1 : place(cursor.forOrder(order));
        Comparison comparison = comparisons.of(dataset, from, to);
        int total = comparison.summary().total();
        int end = page.backward() ? (cursor == null ? total : Math.min(place, total)) : total;
        int begin = page.backward() ? Math.max(0, end - page.size()) : Math.min(place + 1, total);
        end = Math.min(end, begin + page.size());
        List<Slice.PlainEdge<RowChange>> edges = new ArrayList<>();
        for (RowChange change : comparisons.read(comparison, begin, end)) {
            edges.add(new Slice.PlainEdge<>(
                    new Cursor(generation, order, List.of(begin + edges.size())).encode(), change));
        }
        return RowChangeConnection.of(new Slice<>(edges, begin > 0, end < total, total), comparison.summary());
    }

    private static int place(Cursor cursor) {
        if (cursor.values().size() == 1 && cursor.values().get(0) instanceof Integer place && place >= 0) {
            return place;
        }
        throw new EtabliException(
                ErrorCode.BAD_CURSOR, "This is no cursor of this list: go on from the cursors of one of its pages.");
    }
}
