package fr.etabli.map;

import fr.etabli.geography.Location;
import fr.etabli.school.School;
import fr.etabli.school.SchoolStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a picture needs to know of the schools that it shows, gathered in one walk; its size does not grow with their number. */
final class Harvest {

    /** More would hide each other: then each department has one disc that says how many. */
    static final int MOST_SPOTS = SectorColours.MOST_DOTS;

    /** The key of schools without a sector. */
    static final String NO_SECTOR = "";

    private final List<Spot> alone = new ArrayList<>();
    private final Map<String, Heap> byDepartment = new TreeMap<>();
    private final Map<String, Integer> sectors = new HashMap<>();
    private final Map<SchoolStatus, Integer> statuses = new HashMap<>();
    private final Map<String, Tally> regions = new HashMap<>();
    private final Map<String, Tally> departments = new HashMap<>();
    private int schools;
    private int drawn;

    /** Schools of one department on their way into one disc. */
    private static final class Heap {

        private final String region;
        private final Map<String, Integer> sectors = new TreeMap<>();
        private double longitudes;
        private double latitudes;
        private int count;

        Heap(String region) {
            this.region = region;
        }

        void add(School school, Location location) {
            sectors.merge(sectorOf(school), 1, Integer::sum);
            longitudes += location.longitude();
            latitudes += location.latitude();
            count++;
        }

        Spot spot() {
            String most = sectors.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Integer>comparingByKey().reversed()))
                    .orElseThrow()
                    .getKey();
            return new Spot(
                    longitudes / count,
                    latitudes / count,
                    region,
                    most.equals(NO_SECTOR) ? null : most,
                    SchoolStatus.OPEN,
                    count,
                    "");
        }
    }

    void add(School school) {
        schools++;
        statuses.merge(school.status(), 1, Integer::sum);
        regions.computeIfAbsent(school.regionCode(), unseen -> new Tally()).count(school);
        departments
                .computeIfAbsent(school.departmentCode(), unseen -> new Tally())
                .count(school);
        Location location = school.location();
        if (location == null) {
            return;
        }
        drawn++;
        sectors.merge(sectorOf(school), 1, Integer::sum);
        byDepartment
                .computeIfAbsent(school.departmentCode(), unseen -> new Heap(school.regionCode()))
                .add(school, location);
        if (alone.size() <= MOST_SPOTS) {
            alone.add(spot(school, location));
        }
    }

    private static Spot spot(School school, Location location) {
        return new Spot(
                location.longitude(),
                location.latitude(),
                school.regionCode(),
                school.mainSector(),
                school.status(),
                1,
                name(school));
    }

    /** What is said of a school where a pointer rests on it. */
    static String name(School school) {
        return school.name() + ", " + school.address().commune();
    }

    private static String sectorOf(School school) {
        return school.mainSector() == null ? NO_SECTOR : school.mainSector();
    }

    /** Whether the spots stand for departments. */
    boolean heaped() {
        return drawn > MOST_SPOTS;
    }

    /** All schools that have a point, each in one spot. */
    List<Spot> spots() {
        return heaped() ? byDepartment.values().stream().map(Heap::spot).toList() : alone;
    }

    /** How many have a point, by code of the main sector. */
    Map<String, Integer> sectors() {
        return sectors;
    }

    /** How many are open, in a region by its INSEE code. */
    Map<String, Tally> regions() {
        return regions;
    }

    Map<String, Tally> departments() {
        return departments;
    }

    int schools() {
        return schools;
    }

    int of(SchoolStatus status) {
        return statuses.getOrDefault(status, 0);
    }

    /** How many have no point. */
    int missing() {
        return schools - drawn;
    }
}
