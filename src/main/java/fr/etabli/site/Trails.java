package fr.etabli.site;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The way from the first page down to a page. */
@Component
class Trails {

    private final Wording wording;

    Trails(Wording wording) {
        this.wording = wording;
    }

    /** From the first page over each of these to the last, which is the page itself. */
    List<Crumb> down(Crumb... crumbs) {
        return Stream.concat(Stream.of(page("site.nav.home", "/")), Stream.of(crumbs))
                .toList();
    }

    /** Puts the way to a page into its model, to be shown and to be read by search engines. */
    void lead(Model model, Here here, List<Crumb> trail) {
        model.addAttribute("trail", trail);
        model.addAttribute("structured", new StructuredPage(here).trail(trail).json());
    }

    /** A page that is called by a message. */
    Crumb page(String key, String path) {
        return new Crumb(new Phrase(wording.text(key), null), path);
    }
}
