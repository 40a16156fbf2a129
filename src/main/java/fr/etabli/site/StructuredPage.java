package fr.etabli.site;

import fr.etabli.vocabulary.Language;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page is about in the words of schema.org, by which search engines read it; goes into the model as {@code structured}. */
final class StructuredPage {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Here here;
    private final ObjectNode root = JSON.createObjectNode().put("@context", "https://schema.org/");
    private final ArrayNode graph = root.putArray("@graph");

    StructuredPage(Here here) {
        this.here = here;
    }

    /** One more thing of a type of schema.org, such as {@code Course}. */
    ObjectNode add(String type) {
        return graph.addObject().put("@type", type);
    }

    /** The same, known by a name under the French address of this page, whatever the language. */
    ObjectNode add(String type, String name) {
        return add(type).put("@id", id(name));
    }

    String id(String name) {
        return here.canonical(Language.FR) + "#" + name;
    }

    /** The way down to this page, in its language. */
    StructuredPage trail(List<Crumb> trail) {
        ArrayNode steps = add("BreadcrumbList").putArray("itemListElement");
        for (Crumb crumb : trail) {
            steps.addObject()
                    .put("@type", "ListItem")
                    .put("position", steps.size())
                    .put("name", crumb.name().text())
                    .put("item", here.address().of(here.to(crumb.path())));
        }
        return this;
    }

    /** JSON-LD that can stand within HTML as it is. */
    String json() {
        return JSON.writeValueAsString(root).replace("<", "\\u003c");
    }
}
