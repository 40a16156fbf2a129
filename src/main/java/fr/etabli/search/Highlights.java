package fr.etabli.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows which words of which fields matched a text, fit for HTML. */
final class Highlights {

    private static final int FRAGMENTS = 3;
    private static final int CHARACTERS = 150;

    /** What a reader calls each field of the index, the most telling first. */
    private static final Map<String, String> FIELDS = fields();

    private Highlights() {}

    static Highlight of(Query text) {
        return Highlight.of(highlight -> {
            FIELDS.keySet().forEach(field -> highlight.fields(field, HighlightField.of(one -> one)));
            return highlight
                    .highlightQuery(text)
                    .encoder(HighlighterEncoder.Html)
                    .preTags("<em>")
                    .postTags("</em>")
                    .numberOfFragments(FRAGMENTS)
                    .fragmentSize(CHARACTERS);
        });
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
