package fr.etabli.site;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

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

    /** A page that is called by a message. */
    Crumb page(String key, String path) {
        return new Crumb(new Phrase(wording.text(key), null), path);
    }
}
