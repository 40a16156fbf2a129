package fr.etabli.reading;

import fr.etabli.geography.Department;
import fr.etabli.geography.Region;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that regions, departments and the areas made of them go by. */
final class AreaPhrases {

    private AreaPhrases() {}

    static List<Entry> entries(Sources sources, LexiconFiles.Areas names, Generation generation) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Department> departments = new LinkedHashMap<>();
        sources.departments().list(generation).forEach(one -> departments.put(one.code(), one));
        for (Region region : sources.regions().list(generation)) {
            Meaning meaning = new Meaning.Area(region.name(), List.of(region), List.of());
            names(region.name(), names.regions().get(region.code()))
                    .forEach(name -> entries.addAll(Entry.ofName(name, meaning)));
        }
        for (Department department : departments.values()) {
            Meaning meaning = new Meaning.Area(department.name(), List.of(), List.of(department));
            names(department.name(), names.departments().get(department.code()))
                    .forEach(name -> entries.addAll(Entry.ofName(name, meaning)));
            entries.add(Entry.of(department.code(), meaning));
        }
        for (LexiconFiles.Former former : names.former()) {
            Meaning meaning = new Meaning.Area(
                    former.name(),
                    List.of(),
                    former.departments().stream()
                            .map(departments::get)
                            .filter(Objects::nonNull)
                            .toList());
            names(former.name(), former.words()).forEach(name -> entries.addAll(Entry.ofName(name, meaning)));
        }
        return entries;
    }

    private static Stream<String> names(String name, @Nullable Collection<String> others) {
        return Stream.concat(Stream.of(name), others == null ? Stream.of() : others.stream())
                .distinct();
    }
}
