package fr.etabli.site;

import fr.etabli.outcome.ClaimKind;
import fr.etabli.outcome.Indicator;
import fr.etabli.outcome.Indicators;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.OutcomeFilter;
import fr.etabli.outcome.Outcomes;
import fr.etabli.vocabulary.Cursor;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.GlobalId;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which figures stand on which page, the newest first; each list has an end, however much was stated. */
@Component
class FigureLists {

    private static final GlobalId WHOLE_NETWORK = new GlobalId("network", "fnep");
    private static final int ON_THE_HOME_PAGE = 4;
    private static final int MOST_PAGES = 2;
    private static final Set<String> PUBLIC_MONEY =
            Set.of("PUBLIC_FUNDING_OPERATING_EUR", "PUBLIC_FUNDING_INVESTMENT_EUR");

    private final Indicators indicators;
    private final Outcomes outcomes;

    FigureLists(Indicators indicators, Outcomes outcomes) {
        this.indicators = indicators;
        this.outcomes = outcomes;
    }

    /** The newest figures of a list, and how many the whole list has. */
    record Newest(List<Outcome> figures, int total) {

        static final Newest NONE = new Newest(List.of(), 0);
    }

    /** What was observed of the number of pupils in the whole network; one request. */
    List<Outcome> pupilsOfTheNetwork(Generation generation) {
        OutcomeFilter filter = new OutcomeFilter(
                List.of("PUPIL_COUNT"),
                List.of(ClaimKind.OBSERVED),
                List.of(WHOLE_NETWORK.toString()),
                null,
                null,
                null,
                null,
                null,
                false);
        return nodes(outcomes.page(generation, filter, Page.first(ON_THE_HOME_PAGE)));
    }

    /** What was stated about a school, a region or a trade, by its global id; one request. */
    Newest about(Generation generation, String subject) {
        return about(generation, subject, null);
    }

    /** What was stated about the public money of something, however old; one request. */
    Newest publicMoney(Generation generation, String subject) {
        return about(generation, subject, PUBLIC_MONEY::contains);
    }

    /** What was stated about something beside its public money; one request. */
    Newest besidesPublicMoney(Generation generation, String subject) {
        return about(generation, subject, code -> !PUBLIC_MONEY.contains(code));
    }

    private Newest about(Generation generation, String subject, @Nullable Predicate<String> wanted) {
        List<String> codes = wanted == null
                ? null
                : indicators.list(generation).stream()
                        .map(Indicator::code)
                        .filter(wanted)
                        .toList();
        if (codes != null && codes.isEmpty()) {
            return Newest.NONE;
        }
        OutcomeFilter filter = new OutcomeFilter(codes, null, List.of(subject), null, null, null, null, null, false);
        Slice<Slice.PlainEdge<Outcome>> page = outcomes.page(generation, filter, Page.first(Page.MAX_SIZE));
        return new Newest(nodes(page), page.total());
    }

    /** What there is of each of these indicators, a headline being of the whole network; one request. */
    Map<String, Outcomes.Summary> summaries(Generation generation, List<String> indicators) {
        return outcomes.summaries(generation, indicators, WHOLE_NETWORK.toString());
    }

    /**
     * What was stated of one indicator; two requests at most, and one more where a subject is named.
     *
     * @param subject global id; null for whatever it is about
     * @throws fr.etabli.vocabulary.EtabliException with {@code UNKNOWN_VALUE} where there is no such subject
     */
    Newest of(Generation generation, String indicator, @Nullable String subject) {
        OutcomeFilter filter = new OutcomeFilter(
                List.of(indicator),
                null,
                subject == null ? null : List.of(subject),
                null,
                null,
                null,
                null,
                null,
                false);
        Slice<Slice.PlainEdge<Outcome>> page = outcomes.page(generation, filter, Page.first(Page.MAX_SIZE));
        List<Outcome> figures = new ArrayList<>(nodes(page));
        for (int read = 1; read < MOST_PAGES && page.hasNext(); read++) {
            Cursor end = Cursor.decode(Objects.requireNonNull(page.pageInfo().endCursor()));
            page = outcomes.page(generation, filter, new Page(Page.MAX_SIZE, false, end));
            figures.addAll(nodes(page));
        }
        return new Newest(figures, page.total());
    }

    private static List<Outcome> nodes(Slice<Slice.PlainEdge<Outcome>> page) {
        return page.edges().stream().map(Slice.PlainEdge::node).toList();
    }
}
