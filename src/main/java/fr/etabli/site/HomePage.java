package fr.etabli.site;

import fr.etabli.vocabulary.Generation;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where a search begins: the question, ways in for those who have none, and the network in figures. */
@Component
class HomePage {

    private final Overviews overviews;
    private final FigureLists figures;
    private final Claims claims;

    HomePage(Overviews overviews, FigureLists figures, Claims claims) {
        this.overviews = overviews;
        this.figures = figures;
        this.claims = claims;
    }

    /** The name of the template; at most five requests. */
    String show(Generation generation, Here here, Model model) {
        model.addAttribute("network", overviews.of(generation, here));
        model.addAttribute("stated", claims.of(generation, figures.pupilsOfTheNetwork(generation)));
        return "home";
    }
}
