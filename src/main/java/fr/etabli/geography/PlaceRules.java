package fr.etabli.geography;

import static fr.etabli.input.Rule.error;
import static fr.etabli.input.Rule.warning;

import fr.etabli.geography.Gazetteer.Commune;
import fr.etabli.input.Row;
import fr.etabli.input.RowFindings;
import fr.etabli.input.Rule;
import fr.etabli.input.Table;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The rules for rows that say where something is. They read the columns {@code commune}, {@code commune_code},
 * {@code postal_code}, {@code department_code}, {@code region_code}, {@code latitude}, {@code longitude} and
 * {@code location_precision}.
 */
public final class PlaceRules {

    static final Rule REGION_NOT_OF_DEPARTMENT = error(
            "region-not-of-department",
            "The region is the one that the department lies in.",
            "Correct the region, or the department.");
    static final Rule COMMUNE_NOT_OF_DEPARTMENT = error(
            "commune-not-of-department",
            "The department is the one that the commune lies in.",
            "Correct the department, or the commune's code.");
    static final Rule COMMUNE_NAME = warning(
            "commune-name",
            "The commune's name is the one that its code stands for.",
            "Correct the name or the code; a former commune goes by the name of the one that took it in.");
    static final Rule POSTAL_CODE_NOT_OF_COMMUNE = error(
            "postal-code-not-of-commune",
            "The postal code is one of the commune's.",
            "Correct the postal code, or the commune.");
    static final Rule POSTAL_CODE_CEDEX = warning(
            "postal-code-cedex",
            "A postal code is that of a place, no CEDEX code.",
            "Write the commune's postal code where it is known; as a CEDEX code it reaches the school by letter only.");
    static final Rule MISSING_POINT = warning(
            "missing-point",
            "A place has a point.",
            "Add the door's point, or the commune's; without it nobody finds the place near them or on the map.");

    private final Gazetteer gazetteer;
    private final PointRules points;

    PlaceRules(Gazetteer gazetteer, PointRules points) {
        this.gazetteer = gazetteer;
        this.points = points;
    }

    static List<Rule> all() {
        return List.of(
                REGION_NOT_OF_DEPARTMENT,
                COMMUNE_NOT_OF_DEPARTMENT,
                COMMUNE_NAME,
                POSTAL_CODE_NOT_OF_COMMUNE,
                POSTAL_CODE_CEDEX,
                MISSING_POINT);
    }

    /** Adds every rule to a table that has the columns. */
    public Table addTo(Table table) {
        return points.addTo(table.rule(this::communeOfDepartment, "commune_code", "department_code")
                        .rule(this::regionOfDepartment, "department_code", "region_code")
                        .rule(this::communeName, "commune", "commune_code")
                        .rule(this::postalCode, "commune_code", "postal_code"))
                .rule(PlaceRules::somePoint, "latitude", "longitude");
    }

    private void communeOfDepartment(Row row, RowFindings findings) {
        gazetteer
                .commune(row.text("commune_code"))
                .filter(commune -> !commune.department().equals(row.text("department_code")))
                .ifPresent(commune -> findings.add(
                        COMMUNE_NOT_OF_DEPARTMENT,
                        "department_code",
                        "The commune " + row.text("commune_code") + ", " + commune.name() + ", lies in department "
                                + commune.department() + "."));
    }

    void regionOfDepartment(Row row, RowFindings findings) {
        gazetteer
                .regionOf(row.text("department_code"))
                .filter(region -> !region.equals(row.text("region_code")))
                .ifPresent(region -> findings.add(
                        REGION_NOT_OF_DEPARTMENT,
                        "region_code",
                        "Department " + row.text("department_code") + " lies in region " + region + "."));
    }

    private void communeName(Row row, RowFindings findings) {
        gazetteer
                .commune(row.text("commune_code"))
                .filter(commune -> !sameName(row.text("commune"), commune))
                .ifPresent(commune -> findings.add(
                        COMMUNE_NAME,
                        "commune",
                        "The code " + row.text("commune_code") + " stands for " + commune.name() + "."));
    }

    private static boolean sameName(String name, Commune commune) {
        if (name.equals(commune.name())) {
            return true; // as most are written
        }
        String written = plain(name);
        String known = plain(commune.name());
        return known.equals(written) || (commune.arrondissement() && known.startsWith(written + " "));
    }

    /** Without accents, capitals, hyphens and the abbreviation of saints. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("\\bst(e?) ", "saint$1 ")
                .strip();
    }

    private void postalCode(Row row, RowFindings findings) {
        String code = row.text("postal_code");
        gazetteer
                .commune(row.text("commune_code"))
                .filter(commune -> !code.isEmpty() && !commune.has(code))
                .ifPresent(commune -> foreignPostalCode(code, commune, findings));
    }

    /** La Poste gives CEDEX codes to big receivers; they belong to no commune but begin as the office's others do. */
    private void foreignPostalCode(String code, Commune commune, RowFindings findings) {
        String has = commune.name() + " has " + String.join(", ", commune.codes());
        String owner = gazetteer.communeWith(code).orElse(null);
        if (owner != null) {
            findings.add(POSTAL_CODE_NOT_OF_COMMUNE, "postal_code", has + "; this is a code of " + owner + ".");
        } else if (prefixes(commune).noneMatch(prefix -> prefix.equals(prefix(code)))) {
            findings.add(POSTAL_CODE_NOT_OF_COMMUNE, "postal_code", has + "; this is of another department.");
        } else {
            findings.add(POSTAL_CODE_CEDEX, "postal_code", has + "; this belongs to no commune, as CEDEX codes do.");
        }
    }

    private static Stream<String> prefixes(Commune commune) {
        String department = commune.department();
        boolean corsican = department.equals("2A") || department.equals("2B");
        return Stream.concat(
                Stream.of(corsican ? "20" : department),
                commune.codes().stream().map(PlaceRules::prefix));
    }

    /** Two digits in Europe, Corsica's being 20; three overseas. */
    private static String prefix(String postalCode) {
        return postalCode.substring(0, postalCode.startsWith("97") || postalCode.startsWith("98") ? 3 : 2);
    }

    private static void somePoint(Row row, RowFindings findings) {
        if (!row.has("latitude") && !row.has("longitude")) {
            findings.add(MISSING_POINT, "latitude+longitude", "No point is given.");
        }
    }
}
