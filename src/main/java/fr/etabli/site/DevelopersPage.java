package fr.etabli.site;

import fr.etabli.vocabulary.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a developer begins. */
@Controller
class DevelopersPage {

    static final String PATH = "/developpeurs";

    private final WorkedExamples examples;
    private final PublicAddress address;

    DevelopersPage(WorkedExamples examples, PublicAddress address) {
        this.examples = examples;
        this.address = address;
    }

    @GetMapping(PATH)
    String developers(Model model) {
        model.addAttribute("examples", examples.list());
        model.addAttribute(
                "command",
                """
                curl %s \\
                  --header 'Content-Type: application/json' \\
                  --data '{"query": "{ regions { name schoolCount } }"}'"""
                        .formatted(address.of("/graphql")));
        return "developers";
    }
}
