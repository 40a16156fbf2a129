package fr.etabli.reading;

import fr.etabli.geography.Department;
import fr.etabli.geography.Place;
import fr.etabli.geography.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a text asks for: one commune at most, and areas. An area that holds a commune of the name tells which of several is
 * meant and asks for nothing more.
 *
 * @param others other places that the same words may mean, the most populous first
 * @param used   the segments that this was read from
 */
record Geography(
        Optional<Place> place,
        List<Place> others,
        List<Region> regions,
        List<Department> departments,
        Set<Segment> used) {

    private static final int TOWN = 10_000;
    private static final Set<String> WITHIN = Set.of("en", "dans");
    private static final int MOST_OTHERS = 10;
    private static final int DIGITS_OF_POSTAL_CODE = 5;

    static Geography of(
            List<Segment> segments, Function<String, Optional<Department>> departmentOf, List<TypedWord> words) {
        Set<Segment> used = new HashSet<>();
        Set<Region> regions = new LinkedHashSet<>();
        Set<Department> departments = new LinkedHashSet<>();
        for (Segment segment : segments) {
            segment.meanings(Meaning.Area.class).stream().limit(1).forEach(area -> {
                used.add(segment);
                regions.addAll(area.regions());
                departments.addAll(area.departments());
            });
            if (segment.readings().isEmpty() && isPostalCode(words.get(segment.from()))) {
                departmentOf.apply(words.get(segment.from()).folded()).ifPresent(department -> {
                    used.add(segment);
                    departments.add(department);
                });
            }
        }
        return placed(segments, used, regions, departments, words);
    }

    private static boolean isPostalCode(TypedWord word) {
        return word.isNumber() && word.folded().length() == DIGITS_OF_POSTAL_CODE;
    }

    private static Geography placed(
            List<Segment> segments,
            Set<Segment> used,
            Set<Region> regions,
            Set<Department> departments,
            List<TypedWord> words) {
        List<Segment> communes = segments.stream()
                .filter(segment -> !segment.meanings(Meaning.Commune.class).isEmpty())
                .toList();
        Optional<Segment> chosen = communes.stream()
                .max(Comparator.comparingInt(Geography::precision).thenComparingDouble(Segment::worth));
        if (chosen.isEmpty()) {
            return unplaced(segments, used, regions, departments);
        }
        List<Place> named = confirmed(places(chosen.get()), chosen.get(), communes);
        List<Place> inside = named.stream()
                .filter(place -> lies(place, regions, departments))
                .toList();
        if (inside.isEmpty() && isWithin(chosen.get(), segments, used, words)) {
            return new Geography(
                    Optional.empty(), List.of(), narrowed(regions, departments), List.copyOf(departments), used);
        }
        used.add(chosen.get());
        communes.stream()
                .filter(other -> !both(named, places(other)).isEmpty() || isCityOf(places(other), named))
                .forEach(used::add);
        List<Place> meant = inside.isEmpty() ? named : inside;
        return new Geography(
                Optional.of(meant.get(0)),
                meant.stream().skip(1).limit(MOST_OTHERS).toList(),
                List.of(),
                List.of(),
                used);
    }

    /** Only areas are named; of one that is called like a commune which lies in another, the commune is meant. */
    private static Geography unplaced(
            List<Segment> segments, Set<Segment> used, Set<Region> regions, Set<Department> departments) {
        for (Segment segment : segments) {
            Set<Department> others = new LinkedHashSet<>(departments);
            segment.meanings(Meaning.Area.class).forEach(area -> others.removeAll(area.departments()));
            Optional<Place> told = others.isEmpty() || others.equals(departments)
                    ? Optional.empty()
                    : alternatives(segment).stream()
                            .filter(place -> lies(place, Set.of(), others))
                            .findFirst();
            if (told.isPresent()) {
                return new Geography(told, List.of(), List.of(), List.of(), used);
            }
        }
        return new Geography(
                Optional.empty(),
                segments.stream()
                        .filter(segment -> !segment.meanings(Meaning.Area.class).isEmpty())
                        .flatMap(segment -> alternatives(segment).stream())
                        .filter(place -> place.population() != null && place.population() >= TOWN)
                        .limit(MOST_OTHERS)
                        .toList(),
                narrowed(regions, departments),
                List.copyOf(departments),
                used);
    }

    /** Communes that the words of an area may mean as well. */
    private static List<Place> alternatives(Segment segment) {
        return segment.readings().stream()
                .map(found -> found.entry().meaning())
                .filter(Meaning.Commune.class::isInstance)
                .map(meaning -> ((Meaning.Commune) meaning).place())
                .distinct()
                .toList();
    }

    /** A name and a postal code of the same commune confirm each other. */
    private static List<Place> confirmed(List<Place> named, Segment chosen, List<Segment> communes) {
        return named.get(0).isArrondissement()
                ? named
                : communes.stream()
                        .filter(other -> !other.equals(chosen))
                        .map(other -> both(named, places(other)))
                        .filter(both -> !both.isEmpty())
                        .findFirst()
                        .orElse(named);
    }

    /** {@code Saint-Quentin en Yvelines}: the area goes on with the name, so the commune that lies elsewhere is not meant. */
    private static boolean isWithin(Segment chosen, List<Segment> segments, Set<Segment> areas, List<TypedWord> words) {
        int at = segments.indexOf(chosen);
        return at + 2 < segments.size()
                && areas.contains(segments.get(at + 2))
                && WITHIN.contains(words.get(segments.get(at + 1).from()).folded());
    }

    /** A postal code or an arrondissement says more than the name of a commune. */
    private static int precision(Segment segment) {
        Lexicon.Found best = segment.best();
        return best != null && best.entry().words().chars().anyMatch(Character::isDigit) ? 1 : 0;
    }

    /** {@code Lyon 69008}: the city of an arrondissement. */
    private static boolean isCityOf(List<Place> cities, List<Place> arrondissements) {
        return arrondissements.stream()
                .anyMatch(part -> part.name().endsWith("Arrondissement")
                        && cities.stream().anyMatch(city -> part.name().startsWith(city.name() + " ")));
    }

    private static List<Place> places(Segment segment) {
        return segment.meanings(Meaning.Commune.class).stream()
                .map(Meaning.Commune::place)
                .distinct()
                .toList();
    }

    private static List<Place> both(List<Place> some, List<Place> others) {
        return some.stream().filter(others::contains).toList();
    }

    private static boolean lies(Place place, Set<Region> regions, Set<Department> departments) {
        return regions.stream().anyMatch(region -> region.code().equals(place.regionCode()))
                || departments.stream().anyMatch(one -> one.code().equals(place.departmentCode()));
    }

    /** A region of which a department is named too says nothing more. */
    private static List<Region> narrowed(Set<Region> regions, Set<Department> departments) {
        Set<String> told = departments.stream().map(Department::regionCode).collect(Collectors.toSet());
        return new ArrayList<>(regions)
                .stream().filter(region -> !told.contains(region.code())).toList();
    }
}
