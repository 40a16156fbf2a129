package fr.etabli.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import fr.etabli.geography.Place;
import fr.etabli.reading.Interpretation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows which words of which fields matched a text, fit for HTML. */
final class Highlights {

    private static final int FRAGMENTS = 3;
    private static final int CHARACTERS = 150;

    /** What a reader calls each field of the index, the most telling first. */
    private static final Map<String, String> FIELDS = fields();

    private Highlights() {}

    /** Of what the text was read as, in the words of each school; nothing where there is no text. */
    static Optional<Highlight> of(Selection selection) {
        List<Query> reasons = reasons(selection.interpretation());
        return reasons.isEmpty() ? Optional.empty() : Optional.of(of(SchoolQueries.any("highlights", reasons)));
    }

    private static Highlight of(Query reasons) {
        return Highlight.of(highlight -> {
            FIELDS.keySet().forEach(field -> highlight.fields(field, HighlightField.of(one -> one)));
            return highlight
                    .highlightQuery(reasons)
                    .encoder(HighlighterEncoder.Html)
                    .preTags("<em>")
                    .postTags("</em>")
                    .numberOfFragments(FRAGMENTS)
                    .fragmentSize(CHARACTERS);
        });
    }

    private static List<Query> reasons(Interpretation read) {
        List<Query> reasons = new ArrayList<>();
        read.tradeReadings().forEach(trade -> {
            reasons.add(TextQueries.phrase("tradeWords", trade.phrase()));
            reasons.add(TextQueries.phrase("name", trade.said()));
            reasons.add(TextQueries.phrase("description", trade.said()));
        });
        read.qualificationTypes().forEach(type -> reasons.add(TextQueries.phrase("qualificationWords", type.label())));
        read.qualifications().forEach(one -> reasons.add(TextQueries.phrase("qualificationWords", one.name())));
        Place place = read.place();
        if (place != null) {
            reasons.add(TextQueries.phrase("placeWords", place.name()));
        }
        read.regions().forEach(region -> reasons.add(TextQueries.phrase("placeWords", region.name())));
        read.departments().forEach(department -> reasons.add(TextQueries.phrase("placeWords", department.name())));
        if (!read.words().isEmpty()) {
            reasons.add(WordQueries.anyWord(read.words(), 1));
        }
        return reasons;
    }

    static List<SchoolResults.Highlight> read(Map<String, List<String>> fragments) {
        List<SchoolResults.Highlight> highlights = new ArrayList<>();
        FIELDS.forEach((field, name) -> {
            List<String> found = fragments.get(field);
            if (found != null) {
                highlights.add(new SchoolResults.Highlight(name, found));
            }
        });
        return highlights;
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "name");
        fields.put("tradeWords", "trades");
        fields.put("qualificationWords", "qualifications");
        fields.put("placeWords", "place");
        fields.put("operator", "operator");
        fields.put("description", "description");
        return fields;
    }
}
