package fr.etabli.site;

import fr.etabli.school.School;
import fr.etabli.school.Schools;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.ServedData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Up to four schools side by side, at an address to be shared. */
@Controller
class ComparePage {

    static final String PATH = "/comparer";

    private final ServedData data;
    private final Schools schools;
    private final ComparisonTables tables;
    private final SearchRefusals refusals;
    private final PublicAddress address;

    ComparePage(
            ServedData data, Schools schools, ComparisonTables tables, SearchRefusals refusals, PublicAddress address) {
        this.data = data;
        this.schools = schools;
        this.tables = tables;
        this.refusals = refusals;
        this.address = address;
    }

    @GetMapping({PATH, Here.ENGLISH + PATH})
    Object compare(HttpServletRequest request, HttpServletResponse response, Model model) {
        Map<String, String[]> received = request.getParameterMap();
        Query query = Received.query(received);
        Here here = Here.of(request, address);
        model.addAttribute("query", query);
        model.addAttribute("hidden", true);
        List<String> strangers = Received.strangers(received);
        if (!strangers.isEmpty()) {
            return refusals.ofStranger(here, query, strangers.get(0)).show(model, response);
        }
        if (!query.isWrittenAs(received)) {
            return Moved.to(query.at(here, PATH), response);
        }
        List<String> slugs = query.all(Query.CHOSEN);
        if (slugs.size() > SearchView.Choice.MOST) {
            return refusals.ofTooMany(here, query).show(model, response);
        }
        Generation generation = data.current();
        Map<String, School> found = slugs.isEmpty() ? Map.of() : schools.find(generation, slugs);
        Optional<String> unknown =
                slugs.stream().filter(slug -> !found.containsKey(slug)).findFirst();
        if (unknown.isPresent()) {
            return refusals.ofUnknownSchool(here, query, unknown.get()).show(model, response);
        }
        List<School> chosen =
                slugs.stream().map(found::get).filter(Objects::nonNull).toList();
        model.addAttribute("comparison", tables.of(generation, here, query, chosen));
        return "compare";
    }
}
