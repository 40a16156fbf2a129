package fr.etabli.geography;

import java.util.List;
import java.util.Map;

/** A place as it is indexed: the fields that it is found by, and the place itself. */
public record PlaceDocument(
        String key,
        Place entity,
        String name,
        List<String> postalCodes,
        String department,
        String region,
        int population,
        Map<String, Double> location) {

    public static PlaceDocument of(Place place) {
        Integer population = place.population();
        return new PlaceDocument(
                place.code(),
                place,
                place.name(),
                place.postalCodes(),
                place.departmentCode(),
                place.regionCode(),
                population == null ? 0 : population,
                place.location().geoPoint());
    }
}
