package fr.etabli.features;

import fr.etabli.map.Credits;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Slice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.servlet.ModelAndView;

/** The same as pages for people, in the language of the address. What the templates need is gathered here. */
record Pages(List<FeatureSet> sets, Words words, Credits credits, FeatureJson features) {

    /** A collection, as a page names it. */
    record Named(String id, String title, String description) {}

    /** A property with its value, empty where there is none. */
    record Fact(String name, String label, String value) {}

    /** A feature in a list. */
    record Line(String id, String name, List<String> values) {}

    /** A parameter, with what it is for and what it can be. */
    record Explained(String name, String description, List<String> values) {}

    ModelAndView landing(Resource resource) {
        return page("landing", resource)
                .addObject("collections", named())
                .addObject("address", resource.hub().of(Resource.ROOT));
    }

    ModelAndView collections(Resource resource) {
        return page("collections", resource).addObject("collections", named());
    }

    ModelAndView conformance(Resource resource) {
        return page("conformance", resource).addObject("classes", Descriptions.CONFORMANCE);
    }

    ModelAndView api(Resource resource, Generation generation) {
        return page("api", resource)
                .addObject("shared", OpenApiParameters.OF_ITEMS)
                .addObject("collections", named())
                .addObject(
                        "filters",
                        sets.stream()
                                .map(set -> set.filters(generation).stream()
                                        .map(filter -> new Explained(
                                                filter.name(),
                                                words.of("ogc.filter." + filter.name()),
                                                filter.values()))
                                        .toList())
                                .toList());
    }

    ModelAndView collection(Resource resource, FeatureSet set, Generation generation) {
        Extent extent = set.extent(generation);
        return page("collection", resource)
                .addObject("collection", named(set))
                .addObject("box", extent.box())
                .addObject("from", extent.from())
                .addObject("to", extent.to())
                .addObject("outlines", set.credit(generation))
                .addObject(
                        "properties",
                        set.properties(generation).stream()
                                .map(property -> new Fact(property.name(), words.label(property), ""))
                                .toList());
    }

    ModelAndView items(Resource resource, FeatureSet set, Generation generation, Slice<Slice.PlainEdge<Feature>> page) {
        List<Property> columns = set.properties(generation).stream()
                .filter(property -> set.columns().contains(property.name()))
                .toList();
        String next = page.hasNext()
                ? resource.pathAfter(page.edges().get(page.edges().size() - 1).cursor())
                : null;
        return page("items", resource)
                .addObject("collection", named(set))
                .addObject("columns", columns.stream().map(words::label).toList())
                .addObject(
                        "lines",
                        page.edges().stream()
                                .map(edge -> line(edge.node(), columns))
                                .toList())
                .addObject("matched", page.total())
                .addObject("next", next)
                .addObject("outlines", set.credit(generation));
    }

    ModelAndView item(Resource resource, FeatureSet set, Generation generation, Feature feature) {
        Map<String, String> values = features.properties(feature);
        return page("item", resource)
                .addObject("collection", named(set))
                .addObject("name", values.get("name"))
                .addObject("url", values.containsKey("url") ? "/ecoles/" + feature.id() : null)
                .addObject(
                        "facts",
                        set.properties(generation).stream()
                                .map(property ->
                                        new Fact(property.name(), words.label(property), value(property, values)))
                                .toList());
    }

    private ModelAndView page(String template, Resource resource) {
        return new ModelAndView("features/" + template)
                .addObject("json", resource.pathAs(Format.JSON))
                .addObject("credits", credits);
    }

    private List<Named> named() {
        return sets.stream().map(this::named).toList();
    }

    private Named named(FeatureSet set) {
        return new Named(set.id(), words.title(set), words.description(set));
    }

    private Line line(Feature feature, List<Property> columns) {
        Map<String, String> values = features.properties(feature);
        return new Line(
                feature.id(),
                Objects.requireNonNull(values.get("name")),
                columns.stream().map(column -> value(column, values)).toList());
    }

    /** What is one of few is said in words. */
    private String value(Property property, Map<String, String> values) {
        String value = values.getOrDefault(property.name(), "");
        return property.values().contains(value) ? words.of("ogc.value." + value) : value;
    }
}
