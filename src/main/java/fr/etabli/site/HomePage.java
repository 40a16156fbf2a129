package fr.etabli.site;

import fr.etabli.vocabulary.Generation;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.node.ObjectNode;

/** Where a search begins: the question, ways in for those who have none, and the network in figures. */
@Component
class HomePage {

    private final Overviews overviews;
    private final FigureLists figures;
    private final Claims claims;
    private final Wording wording;

    HomePage(Overviews overviews, FigureLists figures, Claims claims, Wording wording) {
        this.overviews = overviews;
        this.figures = figures;
        this.claims = claims;
        this.wording = wording;
    }

    /** The name of the template; at most three requests, and two more once a generation. */
    String show(Generation generation, Here here, Model model) {
        model.addAttribute("network", overviews.of(generation, here));
        model.addAttribute("stated", claims.of(generation, figures.pupilsOfTheNetwork(generation)));
        model.addAttribute("structured", structured(here));
        return "home";
    }

    /** So that a search engine may offer the search of the site itself. */
    private String structured(Here here) {
        StructuredPage page = new StructuredPage(here);
        ObjectNode search = page.add("WebSite", "site")
                .put("name", wording.text("site.name"))
                .put("url", here.address().of(here.to("/")))
                .put("inLanguage", here.tag())
                .putObject("potentialAction");
        search.put("@type", "SearchAction").put("query-input", "required name=text");
        search.putObject("target")
                .put("@type", "EntryPoint")
                .put("urlTemplate", here.address().of(here.to("/?text=")) + "{text}");
        return page.json();
    }
}
