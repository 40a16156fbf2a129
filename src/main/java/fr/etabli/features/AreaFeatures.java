package fr.etabli.features;

import fr.etabli.geography.AreaOutline;
import fr.etabli.map.Area;
import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.Sector;
import fr.etabli.trade.Sectors;
import fr.etabli.vocabulary.Cursor;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Regions or departments with their counts, from memory; one without an outline has no geometry. Ordered by code. No time
 * is known of any, so that each belongs to every time.
 *
 * @param parts whether each belongs to a region
 */
record AreaFeatures(String id, boolean parts, Function<Generation, List<Area>> areas, Sectors sectors)
        implements FeatureSet {

    private static final Map<String, Function<Area, @Nullable String>> VALUES =
            Map.of("code", Area::code, "name", Area::name, "region_code", Area::region);

    @Override
    public String geometry() {
        return "MultiPolygon";
    }

    @Override
    public List<String> columns() {
        return List.of("code", "schools", "open");
    }

    @Override
    public Extent extent(Generation generation) {
        return new Extent(
                Shapes.box(areas.apply(generation).stream()
                        .map(Area::outline)
                        .filter(Objects::nonNull)
                        .toList()),
                null,
                null);
    }

    @Override
    public @Nullable String credit(Generation generation) {
        return areas.apply(generation).stream()
                .map(Area::outline)
                .filter(Objects::nonNull)
                .map(AreaOutline::credit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Property> properties(Generation generation) {
        List<Property> properties = new ArrayList<>();
        properties.add(Property.text("code", "INSEE code; also the id of the feature."));
        properties.add(Property.text("name", "What it is called."));
        if (parts) {
            properties.add(Property.text("region_code", "INSEE code of its region."));
        }
        properties.add(Property.count("schools", "How many schools it has, of whatever status."));
        Arrays.stream(SchoolStatus.values())
                .map(status -> Property.count(
                        status.name().toLowerCase(Locale.ROOT), "How many of them are " + status.name() + "."))
                .forEach(properties::add);
        for (Sector sector : sectors.list(generation)) {
            properties.add(Property.count(
                            "sector_" + sector.code().toLowerCase(Locale.ROOT),
                            "How many schools have " + sector.code() + " as their main sector.")
                    .ofSector(sector.name()));
        }
        return properties;
    }

    @Override
    public List<Filter> filters(Generation generation) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter("code", "Its INSEE code.", distinct(generation, Area::code)));
        filters.add(new Filter("name", "Its whole name, with capitals and accents.", List.of()));
        if (parts) {
            filters.add(new Filter("region_code", "INSEE code of its region.", distinct(generation, Area::region)));
        }
        return filters;
    }

    @Override
    public Slice<Slice.PlainEdge<Feature>> page(Generation generation, Wanted wanted, Page page) {
        List<Area> matching = areas.apply(generation).stream()
                .filter(area -> matches(area, wanted))
                .sorted(Comparator.comparing(Area::code))
                .toList();
        Cursor from = page.from();
        String last = from == null ? "" : String.valueOf(from.values().get(0));
        List<Area> rest = matching.stream()
                .filter(area -> area.code().compareTo(last) > 0)
                .toList();
        return new Slice<>(
                rest.stream()
                        .limit(page.size())
                        .map(area -> new Slice.PlainEdge<>(
                                new Cursor(generation, order(), List.of(area.code())).encode(),
                                feature(generation, area)))
                        .toList(),
                rest.size() < matching.size(),
                rest.size() > page.size(),
                matching.size());
    }

    @Override
    public Optional<Feature> find(Generation generation, String code) {
        return areas.apply(generation).stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .map(area -> feature(generation, area));
    }

    private static boolean matches(Area area, Wanted wanted) {
        boolean filtered = wanted.filters().entrySet().stream().allMatch(filter -> filter.getValue()
                .equals(Objects.requireNonNull(VALUES.get(filter.getKey())).apply(area)));
        return filtered
                && (wanted.box() == null || (area.outline() != null && Shapes.meet(area.outline(), wanted.box())));
    }

    private Feature feature(Generation generation, Area area) {
        return new Feature(
                area.code(),
                geometry -> geometry.outline(area.outline()),
                json -> area.write(json, sectors.list(generation)));
    }

    private List<String> distinct(Generation generation, Function<Area, @Nullable String> value) {
        return areas.apply(generation).stream()
                .map(value)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
