package fr.etabli.site;

import fr.etabli.search.SchoolOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which orders and how far around a place results can be shown. What holds unsaid has an empty value. */
@Component
class SearchOptions {

    private static final List<String> RADII = List.of("20", "", "100", "200", "500");

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{1,6}(?:\\.\\d{1,6})?");

    private final Wording wording;

    SearchOptions(Wording wording) {
        this.wording = wording;
    }

    /** A number of kilometres as it is usually written; what is none stays as it is. */
    static @Nullable String plain(@Nullable String radius) {
        return radius != null && NUMBER.matcher(radius).matches()
                ? new BigDecimal(radius).stripTrailingZeros().toPlainString()
                : radius;
    }

    List<SearchView.Option> orders(Query query, boolean fromPlace) {
        boolean text = query.has(Query.TEXT);
        SchoolOrder usual = fromPlace ? SchoolOrder.DISTANCE : text ? SchoolOrder.RELEVANCE : SchoolOrder.NAME;
        return Stream.of(SchoolOrder.DISTANCE, SchoolOrder.RELEVANCE, SchoolOrder.NAME, SchoolOrder.NEWEST)
                .filter(order -> fromPlace || order != SchoolOrder.DISTANCE)
                .filter(order -> text || order != SchoolOrder.RELEVANCE)
                .map(order -> new SearchView.Option(
                        order == usual ? "" : order.name(),
                        wording.text("search.order." + order),
                        order.name().equals(Objects.requireNonNullElse(query.one(Query.ORDER), usual.name()))))
                .toList();
    }

    List<SearchView.Option> radii(Query query) {
        String given = Objects.requireNonNullElse(query.one(Query.RADIUS), "");
        List<String> all = new ArrayList<>(RADII);
        if (!all.contains(given)) {
            all.add(given);
        }
        return all.stream()
                .map(radius -> new SearchView.Option(
                        radius,
                        wording.text("search.radius.km", radius.isEmpty() ? SearchPage.USUAL_RADIUS : radius),
                        radius.equals(given)))
                .toList();
    }
}
