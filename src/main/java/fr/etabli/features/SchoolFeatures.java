package fr.etabli.features;

import fr.etabli.geography.Department;
import fr.etabli.geography.Departments;
import fr.etabli.geography.Location;
import fr.etabli.geography.LocationPrecision;
import fr.etabli.geography.Region;
import fr.etabli.geography.Regions;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.index.Ordering;
import fr.etabli.map.SchoolProperties;
import fr.etabli.school.Network;
import fr.etabli.school.Networks;
import fr.etabli.school.School;
import fr.etabli.school.SchoolStatus;
import fr.etabli.school.Schools;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.Qualifications;
import fr.etabli.trade.Sector;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trade;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Slice;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Every school, whatever its status; one without a point has no geometry. Ordered by slug. */
record SchoolFeatures(
        Documents documents, Schools schools, SchoolProperties described, SchoolExtents extents, Values values)
        implements FeatureSet {

    private static final String ID = "schools";

    /** What codes and slugs there are. */
    record Values(
            Sectors sectors,
            Trades trades,
            Qualifications qualifications,
            Regions regions,
            Departments departments,
            Networks networks) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String geometry() {
        return "Point";
    }

    @Override
    public List<String> columns() {
        return List.of("commune", "department", "status");
    }

    @Override
    public Extent extent(Generation generation) {
        return extents.of(generation);
    }

    @Override
    public @Nullable String credit(Generation generation) {
        return null;
    }

    @Override
    public List<Property> properties(Generation generation) {
        return List.of(
                Property.text("slug", "Its key; also the id of the feature."),
                Property.text("name", "What it is called."),
                Property.text("status", "What the newest document that speaks of it says of it.")
                        .of(names(SchoolStatus.values())),
                Property.text("sector_code", "Code of the sector of most of its programmes.")
                        .orNull(),
                Property.text("sector", "Name of that sector.").orNull(),
                Property.text("colour", "Colour of that sector on every map that we draw, such as #0008a0."),
                Property.text("trades", "Names of what it teaches, with commas; empty where none is known."),
                Property.text("commune", "Name of its commune."),
                Property.text("department_code", "INSEE code of its department."),
                Property.text("department", "Name of its department."),
                Property.text("region_code", "INSEE code of its region."),
                Property.text("region", "Name of its region."),
                Property.text("location_precision", "How near the point may be to the truth; null without a point.")
                        .of(names(LocationPrecision.values()))
                        .orNull(),
                Property.text("url", "Its page."),
                Property.text("opened_on", "When it opened: a year, month or day, as precisely as a source states it.")
                        .orNull());
    }

    @Override
    public List<Filter> filters(Generation generation) {
        return List.of(
                new Filter("slug", "Its key.", List.of()),
                new Filter("status", "Its status.", names(SchoolStatus.values())),
                new Filter(
                        "sector_code",
                        "Code of the sector of most of its programmes.",
                        keys(values.sectors().list(generation), Sector::code)),
                new Filter(
                        "department_code",
                        "INSEE code of its department.",
                        keys(values.departments().list(generation), Department::code)),
                new Filter(
                        "region_code",
                        "INSEE code of its region.",
                        keys(values.regions().list(generation), Region::code)),
                new Filter(
                        "trade",
                        "Slug of a trade that it teaches.",
                        keys(values.trades().list(generation), Trade::slug)),
                new Filter(
                        "qualification",
                        "Slug of a qualification that it prepares for.",
                        keys(values.qualifications().list(generation), Qualification::slug)),
                new Filter(
                        "network",
                        "Slug of a network that it belongs to.",
                        keys(values.networks().list(generation), Network::slug)));
    }

    @Override
    public Slice<Slice.PlainEdge<Feature>> page(Generation generation, Wanted wanted, Page page) {
        Ordering bySlug = new Ordering(order(), Ordering.byKey().sorts());
        Slice<Slice.PlainEdge<School>> found =
                documents.page(generation, Kind.SCHOOLS, SchoolConditions.of(wanted), bySlug, page, School.class);
        return new Slice<>(
                found.edges().stream()
                        .map(edge -> new Slice.PlainEdge<>(edge.cursor(), feature(generation, edge.node())))
                        .toList(),
                found.hasPrevious(),
                found.hasNext(),
                found.total());
    }

    @Override
    public Optional<Feature> find(Generation generation, String id) {
        return schools.find(generation, id).map(school -> feature(generation, school));
    }

    private Feature feature(Generation generation, School school) {
        Location location = school.location();
        return new Feature(
                school.slug(),
                geometry -> geometry.point(location == null ? null : location.point()),
                json -> write(json, generation, school));
    }

    private void write(JsonGenerator json, Generation generation, School school) {
        described.write(json, generation, school);
        json.writeStringProperty(
                "opened_on",
                school.openedOn() == null ? null : school.openedOn().text());
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static <E> List<String> keys(Collection<E> entities, Function<E, String> key) {
        return entities.stream().map(key).sorted().toList();
    }
}
