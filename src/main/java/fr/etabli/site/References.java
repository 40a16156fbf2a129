package fr.etabli.site;

import fr.etabli.outcome.Source;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Names the documents that something was taken from. */
@Component
class References {

    /** The source of words that were written without a document. */
    private static final String UNCHECKED = "redaction-a-verifier";

    private final Wording wording;

    References(Wording wording) {
        this.wording = wording;
    }

    /** In the order of the slugs; what was not found is left out. */
    List<Reference> of(Map<String, Source> found, Collection<String> slugs) {
        return slugs.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(this::of)
                .toList();
    }

    Reference of(Source source) {
        return new Reference(
                wording.french(source.title()),
                source.publisher(),
                source.publishedOn() == null ? wording.text("source.undated") : wording.date(source.publishedOn()),
                source.url(),
                UNCHECKED.equals(source.slug()));
    }
}
