package fr.etabli.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code schema/disclosure.json} declares.
 *
 * @param tellsNothingOfPupils indicators in people or per cent that are about a school. All others in these units are about
 *                             pupils, so that an indicator that is new here is on the safe side.
 */
record DisclosureRules(Set<String> tellsNothingOfPupils, List<Family> families) {

    private static final String FILE = "schema/disclosure.json";

    DisclosureRules {
        tellsNothingOfPupils = Set.copyOf(tellsNothingOfPupils);
        families = List.copyOf(families);
    }

    static DisclosureRules read() {
        ClassPathResource file = new ClassPathResource(FILE, DisclosureRules.class.getClassLoader());
        try (InputStream stream = file.getInputStream()) {
            return new JsonMapper().readValue(stream, DisclosureRules.class);
        } catch (IOException missing) {
            throw new UncheckedIOException("The rules of disclosure " + FILE + " cannot be read", missing);
        }
    }

    boolean isAboutPupils(Indicator indicator) {
        return (indicator.unit() == Unit.PEOPLE || indicator.unit() == Unit.PERCENT)
                && !tellsNothingOfPupils.contains(indicator.code());
    }

    /** The same text for all indicators that families tie to this one, directly or through others. */
    String tiedTo(String indicator) {
        Set<String> tied = new TreeSet<>(Set.of(indicator));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Family family : families) {
                grows |= !Collections.disjoint(family.members(), tied) && tied.addAll(family.members());
            }
        }
        return String.join("+", tied);
    }
}
