package fr.etabli.site;

import fr.etabli.school.SchoolStatus;
import fr.etabli.search.SchoolSelection;
import fr.etabli.vocabulary.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of the search, its parameters in a stable order, none of them blank. Every link of a page of
 * results is the page's own query with something added or taken away.
 */
record Query(Map<String, List<String>> values) {

    static final String TEXT = "text";
    static final String NEAR = "near";
    static final String RADIUS = "radiusKm";
    static final String STATUS = "status";
    static final String BOARDING = "boarding";
    static final String ORDER = "order";
    static final String AFTER = "after";
    static final String BEFORE = "before";
    /** The slug of a school that was chosen to be compared. */
    static final String CHOSEN = "ecole";

    static final List<String> NAMES = Stream.concat(
                    SchoolSelection.PARAMETERS.stream(), Stream.of(AFTER, BEFORE, CHOSEN))
            .toList();

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST = 4_000;

    /** A parameter with one value, as a form sends it along unseen. */
    record Field(String name, String value) {}

    /** Whether an address already says it this way. */
    boolean isWrittenAs(Map<String, String[]> received) {
        return Parameters.of(received).query().equals(parameters().query());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    @Nullable
    String one(String name) {
        return all(name).stream().findFirst().orElse(null);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    public String text() {
        String text = one(TEXT);
        return text == null ? "" : text;
    }

    /** Whether it asks more than anybody would. */
    boolean isTooLong() {
        return text().length() > LONGEST_TEXT || parameters().query().length() > LONGEST;
    }

    /** The address of the results of a search. Without a question there would be no list: then it asks for the open schools. */
    String results(Here here) {
        return (isEmpty() ? with(STATUS, SchoolStatus.OPEN.name()) : this).at(here, "/");
    }

    /** The slugs of the schools that were chosen to be compared. */
    public List<String> chosen() {
        return all(CHOSEN);
    }

    /** Whether only schools are asked for that say pupils can board. */
    public boolean boarding() {
        return all(BOARDING).equals(List.of("true"));
    }

    /** The point asked for, as it stands in the address; null where a place or nothing is. */
    public @Nullable String position() {
        return point().isPresent() ? one(NEAR) : null;
    }

    /** The point asked for, degrees north and east; nothing where a place or nothing is. */
    Optional<List<Double>> point() {
        return Optional.ofNullable(one(NEAR)).flatMap(Query::pointIn);
    }

    /** With this value alone; without the parameter where it is blank or null. */
    Query with(String name, @Nullable String value) {
        return with(name, value == null || value.isBlank() ? List.of() : List.of(value));
    }

    Query with(String name, List<String> given) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (String known : NAMES) {
            List<String> kept = known.equals(name) ? given : all(known);
            if (!kept.isEmpty()) {
                others.put(known, kept);
            }
        }
        return new Query(others);
    }

    Query without(String... names) {
        Query rest = this;
        for (String name : names) {
            rest = rest.with(name, List.of());
        }
        return rest;
    }

    /** Without one of the values of a parameter. */
    Query less(String name, String value) {
        return with(
                name, all(name).stream().filter(other -> !other.equals(value)).toList());
    }

    /** From the first page on, as whatever changes the selection must. */
    Query anew() {
        return without(AFTER, BEFORE);
    }

    /** What says which schools are meant and in which order, as exports take it. */
    Parameters selection() {
        return parameters(SchoolSelection.PARAMETERS);
    }

    /** The parameters for a form that itself has these. */
    List<Field> fieldsBut(String... shown) {
        List<Field> fields = new ArrayList<>();
        without(shown).values().forEach((name, all) -> all.forEach(value -> fields.add(new Field(name, value))));
        return fields;
    }

    /** The address of a page that is asked this, in the language of the page that links to it. */
    String at(Here here, String path) {
        return here.to(isEmpty() ? path : path + "?" + parameters().query());
    }

    private Parameters parameters() {
        return parameters(NAMES);
    }

    /** Those of its parameters that have these names. */
    Parameters parameters(List<String> names) {
        Parameters parameters = new Parameters();
        names.forEach(name -> parameters.addAll(name, all(name)));
        return parameters;
    }

    /** The point that a value gives; nothing where it gives something else. */
    static Optional<List<Double>> pointIn(String value) {
        return Parameters.numbersIn(value).filter(numbers -> numbers.size() == 2);
    }
}
