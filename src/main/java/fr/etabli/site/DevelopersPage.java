package fr.etabli.site;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a developer begins. */
@Controller
class DevelopersPage {

    static final String PATH = "/developpeurs";

    private final WorkedExamples documents;
    private final Cookbook cookbook;
    private final PublicAddress address;

    DevelopersPage(WorkedExamples documents, Cookbook cookbook, PublicAddress address) {
        this.documents = documents;
        this.cookbook = cookbook;
        this.address = address;
    }

    @GetMapping({PATH, Here.ENGLISH + PATH})
    String developers(Model model) {
        model.addAttribute("address", address.of(""));
        model.addAttribute("documents", documents.list());
        model.addAttribute("examples", cookbook.examples());
        model.addAttribute("questions", cookbook.questions());
        model.addAttribute("codes", ErrorCode.values());
        return "developers";
    }
}
