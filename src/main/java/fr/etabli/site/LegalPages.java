package fr.etabli.site;

import fr.etabli.extract.Imprint;
import fr.etabli.extract.ImprintProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who answers for the site, by the settings, and how far it can be used by everybody. */
@Controller
class LegalPages {

    static final String NOTICES = "/mentions-legales";
    static final String ACCESSIBILITY = "/accessibilite";

    private final ImprintProperties settings;
    private final Imprint imprint;

    LegalPages(ImprintProperties settings, Imprint imprint) {
        this.settings = settings;
        this.imprint = imprint;
    }

    @GetMapping({NOTICES, Here.ENGLISH + NOTICES})
    String notices(Model model) {
        model.addAttribute("settings", settings);
        model.addAttribute("imprint", imprint);
        return "legal";
    }

    @GetMapping({ACCESSIBILITY, Here.ENGLISH + ACCESSIBILITY})
    String accessibility(Model model) {
        model.addAttribute("imprint", imprint);
        model.addAttribute("address", imprint.address().of("/"));
        return "accessibility";
    }
}
