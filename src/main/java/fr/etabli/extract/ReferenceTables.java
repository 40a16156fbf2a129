package fr.etabli.extract;

import fr.etabli.geography.Department;
import fr.etabli.geography.Region;
import fr.etabli.index.Kind;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.Trade;

/** Trades, qualifications and places, with the counts of open schools. */
final class ReferenceTables {

    private static final String OPEN_SCHOOLS = "Nombre d'écoles ouvertes, compté dans ces données.";

    static final Table<Trade> TRADES = Table.of("trades", Kind.TRADES, Trade.class, Trade::slug)
            .titled("Métiers", "Une ligne par métier, avec les mots de tous les jours qui y mènent.")
            .text("slug", "Identifiant stable du métier.", Trade::slug)
            .text("name", "Nom.", Trade::name)
            .text("name_en", "Nom en anglais.", Trade::nameEn)
            .text("sector", "Code du secteur.", Trade::sector)
            .list("synonyms", "Mots de tous les jours.", Trade::synonyms)
            .list("rome_codes", "Codes du répertoire ROME.", Trade::romeCodes)
            .list("sources", "Documents (identifiants du jeu « sources »).", Trade::sources)
            .text("sector_name", "Nom du secteur.", (trade, lookup) -> lookup.sector(trade.sector())
                    .name())
            .integer("school_count", OPEN_SCHOOLS, (trade, lookup) -> lookup.counts()
                    .byTrade(lookup.generation(), trade.slug()))
            .text("url", "Page du métier.", (trade, lookup) -> lookup.page("/metiers/" + trade.slug()))
            .build();

    static final Table<Qualification> QUALIFICATIONS = Table.of(
                    "qualifications", Kind.QUALIFICATIONS, Qualification.class, Qualification::slug)
            .titled("Diplômes et titres", "Une ligne par diplôme ou titre professionnel préparé dans le réseau.")
            .text("slug", "Identifiant stable du diplôme ou titre.", Qualification::slug)
            .text("name", "Nom.", Qualification::name)
            .text("name_en", "Nom en anglais.", Qualification::nameEn)
            .text("abbreviation", "Sigle.", Qualification::abbreviation)
            .code("type", "CAP, BEP, BAC_PRO, BP, BMA, CS, CQPM, TITRE_PRO…", Qualification::type)
            .integer("eqf_level", "Niveau du cadre européen des certifications.", Qualification::level)
            .text("rncp_code", "Numéro au répertoire national (RNCP).", Qualification::rncp)
            .list("trades", "Métiers (identifiants du jeu « trades »).", Qualification::trades)
            .text("former_name", "Ancien nom.", Qualification::formerName)
            .text("replaced_by", "Diplôme ou titre qui l'a remplacé (identifiant).", Qualification::replacedBy)
            .list("sources", "Documents (identifiants du jeu « sources »).", Qualification::sources)
            .build();

    static final Table<Region> REGIONS = Table.of("regions", Kind.REGIONS, Region.class, Region::code)
            .titled("Régions", "Une ligne par région (découpage de 2016).")
            .text("code", "Code INSEE.", Region::code)
            .text("name", "Nom.", Region::name)
            .text("iso_3166_2", "Code ISO 3166-2.", Region::isoCode)
            .text("chef_lieu_code", "Code INSEE du chef-lieu.", Region::chefLieu)
            .integer("school_count", OPEN_SCHOOLS, (region, lookup) -> lookup.counts()
                    .byRegion(lookup.generation(), region.code()))
            .list(
                    "trades",
                    "Métiers que des écoles ouvertes y enseignent (identifiants du jeu « trades »).",
                    (region, lookup) -> lookup.counts().tradesOfRegion(lookup.generation(), region.code()))
            .text("url", "Page de la région.", (region, lookup) -> lookup.page("/regions/" + region.code()))
            .build();

    static final Table<Department> DEPARTMENTS = Table.of(
                    "departments", Kind.DEPARTMENTS, Department.class, Department::code)
            .titled("Départements", "Une ligne par département.")
            .text("code", "Code INSEE.", Department::code)
            .text("name", "Nom.", Department::name)
            .text("region_code", "Code INSEE de la région.", Department::regionCode)
            .text("region_name", "Nom de la région.", (department, lookup) -> lookup.region(department.regionCode())
                    .name())
            .integer("school_count", OPEN_SCHOOLS, (department, lookup) -> lookup.counts()
                    .byDepartment(lookup.generation(), department.code()))
            .build();

    private ReferenceTables() {}
}
