package fr.etabli.geography;

import static fr.etabli.input.Types.code;
import static fr.etabli.input.Types.decimal;
import static fr.etabli.input.Types.integer;
import static fr.etabli.input.Types.listOf;
import static fr.etabli.input.Types.oneOf;
import static fr.etabli.input.Types.text;
import static fr.etabli.input.Types.to;

import fr.etabli.geography.Gazetteer.Commune;
import fr.etabli.input.Report;
import fr.etabli.input.Row;
import fr.etabli.input.RowFindings;
import fr.etabli.input.Rule;
import fr.etabli.input.Table;
import fr.etabli.input.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the files of regions, departments and communes hold. */
public final class GeographyTables {

    /** A postal code: five digits. */
    public static final Type POSTAL_CODE = code("[0-9]{5}", "five digits");

    private static final Predicate<String> FIVE_DIGITS =
            Pattern.compile("[0-9]{5}").asMatchPredicate();
    private static final String DEPARTMENT = "0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-9]|98[0-9]";

    private final Gazetteer gazetteer = new Gazetteer();
    private final Outlines departmentOutlines;
    private final Outlines regionOutlines;
    private final PlaceRules places;

    /** Reads the outlines of departments and regions; what is wrong with them is reported. */
    public GeographyTables(Path reference, Report report) {
        departmentOutlines = Outlines.read(reference.resolve("departments.geojson"), report);
        regionOutlines = Outlines.read(reference.resolve("regions.geojson"), report);
        places = new PlaceRules(gazetteer, PointRules.ofPlaces(departmentOutlines));
    }

    /** The rules of this room. */
    public static List<Rule> rules() {
        return Stream.of(Outlines.all(), PlaceRules.all(), PointRules.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The rules for rows of other rooms that say where something is. */
    public PlaceRules places() {
        return places;
    }

    /** Communes and municipal arrondissements: reference data. */
    public Table communes() {
        Table table = Table.of("communes", "insee_code")
                .required("insee_code", code("(?:[0-9]{2}|2[AB])[0-9]{3}", "an INSEE code of five characters"))
                .required("name", text())
                .required("kind", oneOf(List.of("COMMUNE", "MUNICIPAL_ARRONDISSEMENT")))
                .required("postal_codes", listOf(POSTAL_CODE))
                .required("department_code", to("departments"))
                .required("region_code", to("regions"))
                .optional("population", integer(0, 10_000_000))
                .required("latitude", decimal(-90, 90))
                .required("longitude", decimal(-180, 180))
                .required(
                        "location_precision",
                        oneOf(List.of("COMMUNE", "POSTAL_CODE", "INTERCOMMUNALITY", "ARRONDISSEMENT")))
                .survey(this::note)
                .rule(places::regionOfDepartment, "department_code", "region_code");
        return PointRules.ofCommunes(departmentOutlines).addTo(table);
    }

    /** Departments and regions: input files. */
    public List<Table> tables() {
        return List.of(
                Table.of("departments", "code")
                        .required("code", code(DEPARTMENT, "an INSEE code such as 01, 2A or 971"))
                        .required("name", text())
                        .required("region_code", to("regions"))
                        .survey(row -> gazetteer.addDepartment(row.text("code"), row.text("region_code")))
                        .rule((row, findings) -> outline(departmentOutlines, row, findings), "code"),
                Table.of("regions", "code")
                        .required("code", code("[0-9]{2}", "two digits"))
                        .required("name", text())
                        .optional("iso_3166_2", code("FR-[0-9A-Z]{2,3}", "an ISO 3166-2 code such as FR-BFC"))
                        .optional("chef_lieu_code", to("communes"))
                        .rule((row, findings) -> outline(regionOutlines, row, findings), "code"));
    }

    private void note(Row row) {
        gazetteer.addCommune(
                row.text("insee_code"),
                new Commune(
                        row.text("name"),
                        row.text("department_code"),
                        row.list("postal_codes").stream().filter(FIVE_DIGITS).toList(),
                        row.text("kind").equals("MUNICIPAL_ARRONDISSEMENT")));
    }

    private static void outline(Outlines outlines, Row row, RowFindings findings) {
        if (outlines.lacks(row.text("code"))) {
            findings.add(Outlines.MISSING_OUTLINE, "code", outlines.file() + " has no feature with this code.");
        }
    }
}
