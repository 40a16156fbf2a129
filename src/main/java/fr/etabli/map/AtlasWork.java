package fr.etabli.map;

import fr.etabli.geography.AreaOutline;
import fr.etabli.geography.Location;
import fr.etabli.school.School;
import fr.etabli.trade.Sector;
import fr.etabli.vocabulary.Generation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** An atlas in the making: what one walk over the schools gathers. */
final class AtlasWork {

    private final Generation generation;
    private final SchoolProperties properties;
    private final List<String> sectors;
    private final SchoolPointsBuilder points;
    private final BoundingBox box = new BoundingBox();
    private final Map<String, Tally> byRegion = new HashMap<>();
    private final Map<String, Tally> byDepartment = new HashMap<>();

    AtlasWork(Generation generation, SchoolProperties properties) {
        this.generation = generation;
        this.properties = properties;
        this.sectors = properties.sectors().list(generation).stream()
                .map(Sector::code)
                .sorted()
                .toList();
        this.points = new SchoolPointsBuilder(sectors);
    }

    void take(School school, FeatureCollectionWriter network) {
        count(byRegion, school.regionCode(), school);
        count(byDepartment, school.departmentCode(), school);
        Location location = school.location();
        if (location == null) {
            network.missing(school.slug(), school.name());
            return;
        }
        network.feature(school.slug(), location.point(), json -> properties.write(json, generation, school));
        points.add(school, location);
        box.include(location.longitude(), location.latitude());
    }

    private static void count(Map<String, Tally> tallies, String area, School school) {
        tallies.computeIfAbsent(area, unseen -> new Tally()).count(school);
    }

    Atlas finish(Feed network, AreaFeeds areas) {
        List<Area> regions = areas.regions(generation, byRegion);
        List<Area> departments = areas.departments(generation, byDepartment);
        Stream.concat(regions.stream(), departments.stream())
                .map(Area::outline)
                .filter(Objects::nonNull)
                .forEach(this::include);
        return new Atlas(
                network,
                areas.feed(generation, regions),
                areas.feed(generation, departments),
                regions,
                departments,
                new Layers(
                        new AreaLayer(regions),
                        new AreaLayer(departments),
                        new SchoolLayer(points.build(), sectors, properties.address())),
                box.bounds());
    }

    private void include(AreaOutline outline) {
        for (List<double[]> rings : outline.polygons()) {
            double[] outer = rings.get(0);
            for (int corner = 0; corner < outer.length; corner += 2) {
                box.include(outer[corner], outer[corner + 1]);
            }
        }
    }
}
