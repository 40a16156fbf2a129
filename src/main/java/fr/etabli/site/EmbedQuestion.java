package fr.etabli.site;

import fr.etabli.school.SchoolStatus;
import fr.etabli.search.SchoolFilter;
import fr.etabli.vocabulary.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an embedded map shall show; schools match one value of each list that is not empty.
 *
 * @param trades      slugs
 * @param regions     INSEE codes
 * @param departments INSEE codes
 * @param lang        {@code fr} or {@code en}; null where the address does not say
 * @param height      pixels; null: as high as the frame
 */
record EmbedQuestion(
        List<String> trades,
        List<String> regions,
        List<String> departments,
        @Nullable String lang,
        @Nullable Integer height) {

    static final int LOWEST = 300;
    static final int HIGHEST = 1600;
    static final int USUAL = 600;

    /** Of whatever status: the list says it of each. */
    SchoolFilter filter() {
        return new SchoolFilter(
                null,
                trades,
                List.of(),
                List.of(),
                List.of(),
                regions,
                departments,
                List.of(),
                List.of(SchoolStatus.values()),
                null,
                null,
                null);
    }

    /** The address of this very map, without the hub before it. */
    String address() {
        return address(EmbedPage.PATH, selection().add("lang", lang).add("height", height));
    }

    /** The address of the same as a picture without words. */
    String picture() {
        return address("/map/network.svg", selection().add("bare", true));
    }

    private Parameters selection() {
        return new Parameters()
                .addAll("trade", trades)
                .addAll("region", regions)
                .addAll("department", departments);
    }

    EmbedQuestion inRegion(String region) {
        return new EmbedQuestion(trades, List.of(region), departments, lang, height);
    }

    EmbedQuestion inDepartment(String department) {
        return new EmbedQuestion(trades, List.of(), List.of(department), lang, height);
    }

    EmbedQuestion ofTrade(String trade) {
        return new EmbedQuestion(List.of(trade), regions, departments, lang, height);
    }

    private static String address(String path, Parameters parameters) {
        String query = parameters.query();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
