package fr.etabli.site;

import fr.etabli.reading.Interpretation;
import fr.etabli.reading.TextPart;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what a search holds to, piece by piece, each with the same search without it. */
@Component
class Chips {

    private final FilterNames names;
    private final Wording wording;

    Chips(FilterNames names, Wording wording) {
        this.names = names;
        this.wording = wording;
    }

    /** @param near what the place asked for apart from the text is called; null where none is */
    List<SearchView.Chip> of(
            Generation generation, Here here, Query query, Interpretation read, @Nullable String near) {
        Query anew = query.anew();
        List<SearchView.Chip> chips = new ArrayList<>(ofText(here, anew, read.parts()));
        anew.values()
                .forEach((parameter, values) -> values.forEach(value -> names.find(generation, parameter, value)
                        .ifPresent(name -> chips.add(chip(
                                parameter + "-" + value,
                                parameter,
                                name,
                                anew.less(parameter, value).results(here))))));
        if (near != null) {
            Phrase name = new Phrase(near, null);
            chips.add(chip(
                    "near", "near", name, anew.without(Query.NEAR, Query.RADIUS).results(here)));
        }
        String radius = anew.one(Query.RADIUS);
        if (radius != null) {
            Phrase name = new Phrase(wording.text("search.radius.km", radius), null);
            chips.add(chip("radius", "radius", name, anew.without(Query.RADIUS).at(here, "/")));
        }
        if (anew.has("bbox")) {
            Phrase name = new Phrase(wording.text("search.box"), null);
            chips.add(chip("bbox", "bbox", name, anew.without("bbox").results(here)));
        }
        return chips;
    }

    /** The text without one of its parts, nor the words that only led to it. */
    static String without(List<TextPart> parts, int taken) {
        int from = taken;
        while (from > 0 && parts.get(from - 1).kind() == TextPart.Kind.IGNORED) {
            from--;
        }
        List<TextPart> rest = new ArrayList<>(parts.subList(0, from));
        rest.addAll(parts.subList(taken + 1, parts.size()));
        boolean telling = rest.stream().anyMatch(part -> part.kind() != TextPart.Kind.IGNORED);
        return telling ? rest.stream().map(TextPart::text).collect(Collectors.joining(" ")) : "";
    }

    private List<SearchView.Chip> ofText(Here here, Query query, List<TextPart> parts) {
        List<SearchView.Chip> chips = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            TextPart part = parts.get(at);
            if (part.kind() != TextPart.Kind.IGNORED) {
                String without = query.with(Query.TEXT, without(parts, at)).results(here);
                chips.add(new SearchView.Chip(
                        "mot-" + at, wording.text("search.part." + part.kind()), name(part), without));
            }
        }
        return chips;
    }

    private Phrase name(TextPart part) {
        return part.label() == null
                ? new Phrase(wording.text("search.quoted", part.text()), null)
                : wording.french(Objects.requireNonNull(part.label()));
    }

    private SearchView.Chip chip(String id, String parameter, Phrase name, String without) {
        return new SearchView.Chip("filtre-" + id, wording.text("search.filter." + parameter), name, without);
    }
}
