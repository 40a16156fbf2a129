package fr.etabli.site;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The GraphQL explorer, with worked examples to begin from. */
@Controller
class ExplorerPage {

    static final String PATH = "/graphiql";

    private final WorkedExamples examples;

    ExplorerPage(WorkedExamples examples) {
        this.examples = examples;
    }

    @GetMapping({PATH, Here.ENGLISH + PATH})
    String explorer(@RequestParam(required = false) @Nullable String document, Model model) {
        model.addAttribute("examples", examples.list());
        model.addAttribute("chosen", document == null ? null : chosen(document));
        return "explorer";
    }

    private WorkedExamples.Example chosen(String name) {
        return examples.find(name)
                .orElseThrow(() ->
                        new EtabliException(ErrorCode.NOT_FOUND, "There is no worked example named “" + name + "”."));
    }
}
