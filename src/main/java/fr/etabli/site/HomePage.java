package fr.etabli.site;

import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.ServedData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The network in figures, and the regions with their schools. */
@Controller
class HomePage {

    private final ServedData data;
    private final Overviews overviews;
    private final FigureLists figures;
    private final Claims claims;

    HomePage(ServedData data, Overviews overviews, FigureLists figures, Claims claims) {
        this.data = data;
        this.overviews = overviews;
        this.figures = figures;
        this.claims = claims;
    }

    @GetMapping({"/", Here.ENGLISH})
    String home(Model model) {
        Generation generation = data.current();
        model.addAttribute("network", overviews.of(generation));
        model.addAttribute("stated", claims.of(generation, figures.pupilsOfTheNetwork(generation)));
        return "home";
    }
}
