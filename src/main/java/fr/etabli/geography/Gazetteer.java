package fr.etabli.geography;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the check of the input knows of communes and departments: gathered before any rule is asked. */
final class Gazetteer {

    record Commune(String name, String department, List<String> codes, boolean arrondissement) {

        boolean has(String postalCode) {
            return codes.contains(postalCode);
        }
    }

    private final Map<String, Commune> communes = new HashMap<>();
    private final Map<String, String> communeOfPostalCode = new HashMap<>();
    private final Map<String, String> regionOfDepartment = new HashMap<>();

    void addCommune(String code, Commune commune) {
        communes.put(code, commune);
        commune.codes().forEach(postalCode -> communeOfPostalCode.putIfAbsent(postalCode, commune.name()));
    }

    void addDepartment(String code, String region) {
        regionOfDepartment.put(code, region);
    }

    Optional<Commune> commune(String code) {
        return Optional.ofNullable(communes.get(code));
    }

    /** The name of some commune that has this postal code. */
    Optional<String> communeWith(String postalCode) {
        return Optional.ofNullable(communeOfPostalCode.get(postalCode));
    }

    Optional<String> regionOf(String department) {
        return Optional.ofNullable(regionOfDepartment.get(department));
    }
}
