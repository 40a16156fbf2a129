package fr.etabli.extract;

import fr.etabli.geography.Department;
import fr.etabli.geography.Region;
import fr.etabli.index.Kind;

/** Regions and departments, with the counts of open schools. */
final class PlaceTables {

    static final Table<Region> REGIONS = Table.of("regions", Kind.REGIONS, Region.class, Region::code)
            .titled("Régions", "Une ligne par région (découpage de 2016).")
            .text("code", "Code INSEE.", Region::code)
            .is("Code", "84")
            .as("Region.code")
            .key()
            .matching(Patterns.REGION)
            .text("name", "Nom.", Region::name)
            .is("Nom", "Auvergne-Rhône-Alpes")
            .as("Region.name")
            .required()
            .text("iso_3166_2", "Code ISO 3166-2.", Region::isoCode)
            .is("Code ISO", "FR-PDL")
            .as("Region.isoCode")
            .matching("FR-[0-9A-Z]{2,3}")
            .text("chef_lieu_code", "Code INSEE du chef-lieu.", Region::chefLieu)
            .is("Code du chef-lieu", "13055")
            .matching(Patterns.COMMUNE)
            .integer("school_count", ReferenceTables.OPEN_SCHOOLS, (region, lookup) -> lookup.counts()
                    .byRegion(lookup.generation(), region.code()))
            .is("Nombre d'écoles", "8")
            .as("Region.schoolCount")
            .required()
            .atLeast(0)
            .in("écoles")
            .list(
                    "trades",
                    "Métiers que des écoles ouvertes y enseignent (identifiants du jeu « trades »).",
                    (region, lookup) -> lookup.counts().tradesOfRegion(lookup.generation(), region.code()))
            .is("Métiers", "maraichage|metallerie|primeur|usinage")
            .as("Region.trades")
            .to("trades")
            .text("url", "Page de la région.", (region, lookup) -> lookup.page("/regions/" + region.code()))
            .is("Page", "/regions/84")
            .required()
            .format("uri")
            .build();

    static final Table<Department> DEPARTMENTS = Table.of(
                    "departments", Kind.DEPARTMENTS, Department.class, Department::code)
            .titled("Départements", "Une ligne par département.")
            .text("code", "Code INSEE.", Department::code)
            .is("Code", "01")
            .as("Department.code")
            .key()
            .matching(Patterns.DEPARTMENT)
            .text("name", "Nom.", Department::name)
            .is("Nom", "Ain")
            .as("Department.name")
            .required()
            .text("region_code", "Code INSEE de la région.", Department::regionCode)
            .is("Code de la région", "84")
            .as("Region.code")
            .required()
            .to("regions")
            .text("region_name", "Nom de la région.", (department, lookup) -> lookup.region(department.regionCode())
                    .name())
            .is("Région", "Auvergne-Rhône-Alpes")
            .as("Region.name")
            .required()
            .integer("school_count", ReferenceTables.OPEN_SCHOOLS, (department, lookup) -> lookup.counts()
                    .byDepartment(lookup.generation(), department.code()))
            .is("Nombre d'écoles", "1")
            .as("Department.schoolCount")
            .required()
            .atLeast(0)
            .in("écoles")
            .build();

    private PlaceTables() {}
}
