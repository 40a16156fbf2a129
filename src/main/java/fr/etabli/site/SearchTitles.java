package fr.etabli.site;

import fr.etabli.geography.Department;
import fr.etabli.geography.Place;
import fr.etabli.geography.Region;
import fr.etabli.reading.Interpretation;
import fr.etabli.reading.TextPart;
import fr.etabli.search.SchoolResults;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says how many schools were found for what and where: 12 écoles pour « soudure » à 50 km au plus de Cholet (49). */
@Component
class SearchTitles {

    private static final Set<TextPart.Kind> WHERE =
            EnumSet.of(TextPart.Kind.PLACE, TextPart.Kind.REGION, TextPart.Kind.DEPARTMENT, TextPart.Kind.IGNORED);

    private final Wording wording;

    SearchTitles(Wording wording) {
        this.wording = wording;
    }

    String of(Query asked, Interpretation read, SchoolResults found) {
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
                    asked.point().isPresent() ? "search.around.here" : "search.around", radius, near(asked, found)));
        } else {
            String areas = Stream.concat(
                            read.regions().stream().map(Region::name),
                            read.departments().stream().map(Department::name))
                    .collect(Collectors.joining(", "));
            if (!areas.isEmpty()) {
                words.add(wording.text("search.in", areas));
            }
        }
        return String.join(" ", words);
    }

    /** What the place asked for is called. */
    String near(Query asked, SchoolResults found) {
        Place place = found.interpretation().place();
        return asked.point().isPresent() || place == null ? wording.text("search.here") : name(place);
    }

    /** Saint-Nazaire (44). */
    String name(Place place) {
        return place.name() + " (" + place.departmentCode() + ")";
    }
}
