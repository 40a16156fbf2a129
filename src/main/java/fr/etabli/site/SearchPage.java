package fr.etabli.site;

import fr.etabli.geography.Place;
import fr.etabli.reading.Interpretation;
import fr.etabli.reading.TextReader;
import fr.etabli.school.SchoolStatus;
import fr.etabli.search.Facet;
import fr.etabli.search.SchoolRequest;
import fr.etabli.search.SchoolResults;
import fr.etabli.search.SchoolSearch;
import fr.etabli.search.SchoolSelection;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.ServedData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Finds schools. Without a question it is the home page. */
@Controller
class SearchPage {

    /** Kilometres around a place where an address names no others. */
    static final String USUAL_RADIUS = "50";

    private static final int PAGE_SIZE = 20;
    private static final int NEAREST = 3;

    private final ServedData data;
    private final TextReader reader;
    private final SchoolSearch search;
    private final SearchViews views;
    private final SearchRefusals refusals;
    private final HomePage home;
    private final PublicAddress address;

    SearchPage(
            ServedData data,
            TextReader reader,
            SchoolSearch search,
            SearchViews views,
            SearchRefusals refusals,
            HomePage home,
            PublicAddress address) {
        this.data = data;
        this.reader = reader;
        this.search = search;
        this.views = views;
        this.refusals = refusals;
        this.home = home;
        this.address = address;
    }

    @GetMapping({"/", Here.ENGLISH})
    Object search(HttpServletRequest request, HttpServletResponse response, Model model) {
        Map<String, String[]> received = request.getParameterMap();
        Generation current = data.current();
        Here here = Here.of(request, address);
        if (received.isEmpty()) {
            return home.show(current, here, model);
        }
        Query query = Received.query(received);
        model.addAttribute("query", query);
        model.addAttribute("hidden", true);
        if (query.isTooLong()) {
            return refusals.ofTooLong(here).show(model, response);
        }
        List<String> strangers = Received.strangers(received);
        if (!strangers.isEmpty()) {
            return refusals.ofStranger(here, query, strangers.get(0)).show(model, response);
        }
        if (received.keySet().stream().noneMatch(Query.NAMES::contains)) {
            return Moved.to(here.to("/"), response);
        }
        try {
            Page page = page(query);
            Generation generation = generation(page, current);
            Interpretation read = reader.read(generation, query.text());
            Query tidy = tidy(query, read);
            if (!tidy.isWrittenAs(received)) {
                return Moved.to(tidy.at(here, "/"), response);
            }
            Query asked = around(tidy, read);
            SchoolResults found = find(generation, asked, page);
            model.addAttribute("search", views.of(generation, here, tidy, asked, read, found));
            return "search";
        } catch (EtabliException refusal) {
            return refusals.of(current, here, query, refusal).show(model, response);
        }
    }

    private static Page page(Query query) {
        String after = query.one(Query.AFTER);
        String before = query.one(Query.BEFORE);
        return before == null ? Page.of(PAGE_SIZE, after, null, null) : Page.of(null, after, PAGE_SIZE, before);
    }

    /** Who turns the pages of a generation that another has followed reads that one to its end. */
    private Generation generation(Page page, Generation current) {
        return page.from() == null
                ? current
                : data.find(page.from().generation().id()).orElseThrow(SearchPage::stale);
    }

    private SchoolResults find(Generation generation, Query asked, Page page) {
        SchoolSelection selection = SchoolSelection.read(asked.selection());
        return search.find(new SchoolRequest(
                generation,
                selection.filter(),
                selection.scope(),
                selection.order(),
                page,
                EnumSet.allOf(Facet.class),
                false,
                false,
                NEAREST));
    }

    private static EtabliException stale() {
        return new EtabliException(ErrorCode.STALE_CURSOR, "The data has been renewed since this page was read.");
    }

    /** Without what says nothing more than its absence would. */
    private static Query tidy(Query query, Interpretation read) {
        boolean fromPlace = query.has(Query.NEAR) || read.place() != null;
        List<String> usual = read.statuses().isEmpty()
                ? List.of(SchoolStatus.OPEN.name())
                : read.statuses().stream().map(Enum::name).toList();
        Query tidy = query;
        if (query.all(Query.STATUS).equals(usual)) {
            tidy = tidy.without(Query.STATUS);
        }
        String radius = SearchOptions.plain(query.one(Query.RADIUS));
        tidy = tidy.with(Query.RADIUS, !fromPlace || USUAL_RADIUS.equals(radius) ? null : radius);
        if ((!fromPlace && query.all(Query.ORDER).equals(List.of("DISTANCE")))
                || (!query.has(Query.TEXT) && query.all(Query.ORDER).equals(List.of("RELEVANCE")))) {
            tidy = tidy.without(Query.ORDER);
        }
        List<String> chosen =
                query.chosen().stream().limit(SearchView.Choice.MOST).toList();
        return tidy.isEmpty() ? query.with(Query.STATUS, usual) : tidy.with(Query.CHOSEN, chosen);
    }

    /** A radius that goes with the place of the text asks for that place in so many words. */
    private static Query around(Query query, Interpretation read) {
        Place place = read.place();
        return place == null || query.has(Query.NEAR) || !query.has(Query.RADIUS)
                ? query
                : query.with(Query.NEAR, place.code());
    }
}
