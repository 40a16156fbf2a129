package fr.etabli.site;

import fr.etabli.geography.Department;
import fr.etabli.geography.Place;
import fr.etabli.geography.Region;
import fr.etabli.reading.Interpretation;
import fr.etabli.reading.TextPart;
import fr.etabli.search.SchoolResults;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how many schools were found for what and where: 12 écoles pour « soudure » à 50 km au plus de Cholet (49). */
@Component
class SearchTitles {

    private static final Set<TextPart.Kind> WHERE =
            EnumSet.of(TextPart.Kind.PLACE, TextPart.Kind.REGION, TextPart.Kind.DEPARTMENT, TextPart.Kind.IGNORED);

    private static final List<String> NAMED = List.of(
            "trade",
            "sector",
            "qualification",
            "qualificationType",
            "region",
            "department",
            "network",
            Query.STATUS,
            Query.BOARDING);

    private final FilterNames names;
    private final Wording wording;

    SearchTitles(FilterNames names, Wording wording) {
        this.names = names;
        this.wording = wording;
    }

    String of(Generation generation, Query asked, Interpretation read, SchoolResults found) {
        if (asksForNothingTaught(read)) {
            return wording.text("search.untaught.title", String.join(", ", read.untaught()));
        }
        List<String> words = new ArrayList<>();
        words.add(wording.text("search.total", found.page().total()));
        String what = read.parts().stream()
                .filter(part -> !WHERE.contains(part.kind()))
                .map(TextPart::text)
                .collect(Collectors.joining(" "));
        if (!what.isEmpty()) {
            words.add(wording.text("search.what", what));
        }
        if (asked.has(Query.NEAR) || found.interpretation().place() != null) {
            String radius = Objects.requireNonNullElse(asked.one(Query.RADIUS), SearchPage.USUAL_RADIUS);
            words.add(wording.text(
                    asked.point().isPresent() ? "search.around.here" : "search.around",
                    radius,
                    asked.point().isPresent() ? null : of(found)));
        } else {
            String areas = Stream.concat(
                            read.regions().stream().map(Region::name),
                            read.departments().stream().map(Department::name))
                    .collect(Collectors.joining(", "));
            if (!areas.isEmpty()) {
                words.add(wording.text("search.in", areas));
            }
        }
        String filters = filters(generation, asked);
        if (!filters.isEmpty()) {
            words.add("– " + filters);
        }
        return String.join(" ", words);
    }

    private static boolean asksForNothingTaught(Interpretation read) {
        return !read.untaught().isEmpty()
                && read.parts().stream()
                        .filter(part ->
                                part.kind() == TextPart.Kind.TRADE || part.kind() == TextPart.Kind.QUALIFICATION)
                        .allMatch(part -> read.untaught().contains(part.text()));
    }

    private String filters(Generation generation, Query asked) {
        return NAMED.stream()
                .flatMap(parameter -> asked.all(parameter).stream()
                        .flatMap(value -> names.find(generation, parameter, value).stream()))
                .map(Phrase::text)
                .collect(Collectors.joining(", "));
    }

    /** de Nantes (44), du Havre (76). */
    private @Nullable String of(SchoolResults found) {
        Place place = found.interpretation().place();
        return place == null ? null : wording.of(name(place));
    }

    /** What the place asked for is called. */
    String near(Query asked, SchoolResults found) {
        Place place = found.interpretation().place();
        return asked.point().isPresent() || place == null ? wording.text("search.here") : name(place);
    }

    /** Saint-Nazaire (44). */
    String name(Place place) {
        return Wording.coded(place.name(), place.departmentCode());
    }
}
