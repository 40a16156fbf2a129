package fr.etabli.features;

import fr.etabli.vocabulary.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which features are wanted: all conditions hold together.
 *
 * @param box     null: wherever they are, with a geometry or without
 * @param period  null: whenever
 * @param filters the value of each filter given, by its name
 */
record Wanted(@Nullable Box box, @Nullable Period period, Map<String, String> filters) {

    static final String BOX = "bbox";
    static final String BOX_CRS = "bbox-crs";
    static final String PERIOD = "datetime";

    /** Longitude before latitude, WGS 84: the one system of reference that is spoken here. */
    static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    static Wanted read(Parameters given, List<Filter> known) {
        given.one(
                BOX_CRS,
                name -> name.equals(CRS84) ? Optional.of(name) : Optional.empty(),
                CRS84 + ", or leave it out: boxes are in longitude and latitude");
        Map<String, String> filters = new LinkedHashMap<>();
        for (Filter filter : known) {
            given.one(filter.name()).ifPresent(value -> {
                filter.check(value);
                filters.put(filter.name(), value);
            });
        }
        return new Wanted(
                given.one(BOX, Box::read, Box.FORM).orElse(null),
                given.one(PERIOD, Period::read, Period.FORM).orElse(null),
                filters);
    }
}
