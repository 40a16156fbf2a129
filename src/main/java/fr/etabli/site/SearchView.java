package fr.etabli.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the search on a page.
 *
 * @param title      how many schools for what and where
 * @param total      how many schools match
 * @param chips      what was understood and filtered, each to be taken away
 * @param reading    what is to be said of how the text was read
 * @param cards      the schools of this page
 * @param nearest    the nearest that match wherever they are, where none matches near
 * @param fromPlace  whether the cards bear distances
 * @param facets     by what the selection can be narrowed
 * @param orders     in which orders it can be shown
 * @param radii      how far around a place; empty where there is none
 * @param fields     what the form of the filters sends along unseen
 * @param previous   the page before; null at the first
 * @param next       the page after; null at the last
 * @param files      the whole selection as files
 * @param ways       what to try where nothing was found
 * @param wider      the same around a larger circle, where few were found; null elsewhere
 * @param choice     the schools chosen to be compared
 * @param chart      where the schools of this page are; null where that is not known of any
 */
record SearchView(
        String title,
        int total,
        List<Chip> chips,
        Reading reading,
        List<SchoolCard> cards,
        List<SchoolCard> nearest,
        boolean fromPlace,
        List<FacetPart> facets,
        List<Option> orders,
        List<Option> radii,
        List<Query.Field> fields,
        @Nullable String previous,
        @Nullable String next,
        List<Link> files,
        List<Link> ways,
        @Nullable Link wider,
        Choice choice,
        @Nullable Chart chart) {

    /**
     * Schools on a map.
     *
     * @param pins    slug, latitude and longitude of each, as in {@code epan:47.33,-2.15}, separated by spaces
     * @param legend  what the map shows of all that was found
     * @param place   what the place asked for is called; null where none is
     * @param origin  its latitude and longitude
     * @param picture the map of the same trades and areas as a picture
     */
    record Chart(String pins, String legend, @Nullable String place, @Nullable String origin, String picture) {}

    /** Something to go to. */
    record Link(Phrase name, String href) {}

    /**
     * Something that narrows the selection.
     *
     * @param id      of the link on the page
     * @param kind    what it is about, such as {@code Métier}; null for mere words
     * @param without where the selection is without it
     */
    record Chip(String id, @Nullable String kind, Phrase name, String without) {}

    /**
     * How a text was read.
     *
     * @param corrected the text as it was taken, where it was misspelt
     * @param untaught  what nobody is known to teach
     * @param instead   the nearest trades that are shown instead
     * @param unread    whether nothing of the text said what or where
     * @param passed    which words were left out of account, in a sentence; null where none was
     * @param towns     towns that such a word may begin
     * @param boarding  whether only schools are shown that say pupils can board
     * @param others    other places of the same name
     * @param aside     the search around the place that the text names, where a position was asked for besides
     */
    record Reading(
            @Nullable Link corrected,
            List<String> untaught,
            List<Phrase> instead,
            boolean unread,
            @Nullable String passed,
            List<Link> towns,
            boolean boarding,
            List<Link> others,
            @Nullable Link aside) {}

    /** Values that a selection can be narrowed by; {@code open} where some are chosen. */
    record FacetPart(String parameter, String legend, boolean open, List<Value> values) {

        /** A value and how many schools bear it. */
        record Value(String id, String key, Phrase name, String count, boolean selected) {}
    }

    /** One of several settings of which one holds; an empty value is what holds where nothing is said. */
    record Option(String value, String label, boolean selected) {}

    /**
     * The schools chosen to be compared.
     *
     * @param slugs  of all that are chosen
     * @param others those that do not stand on this page
     * @param fields what the form that compares sends along unseen
     */
    record Choice(List<String> slugs, List<Picked> others, List<Query.Field> fields) {

        static final int MOST = 4;
    }

    /** A school that was chosen. */
    record Picked(String slug, String name) {}
}
