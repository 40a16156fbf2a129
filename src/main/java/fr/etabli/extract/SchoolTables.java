package fr.etabli.extract;

import fr.etabli.geography.Location;
import fr.etabli.index.Kind;
import fr.etabli.school.Programme;
import fr.etabli.school.School;
import fr.etabli.trade.Qualification;
import fr.etabli.vocabulary.Point;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Schools and what they teach. The columns of the input come first and under their names; what the hub adds follows. */
final class SchoolTables {

    static final Table<School> SCHOOLS = Table.of("schools", Kind.SCHOOLS, School.class, School::slug)
            .titled(
                    "Écoles de production",
                    "Une ligne par école, ouverte, en projet, fermée ou de situation inconnue, avec son adresse, ses"
                            + " coordonnées et la date du dernier document daté qui en parle.")
            .at((school, lookup) -> point(school))
            .text("slug", "Identifiant stable de l'école.", School::slug)
            .text("name", "Nom de l'école.", School::name)
            .text("uai", "Numéro dans l'annuaire de l'Éducation nationale.", School::uai)
            .code("status", "OPEN, PLANNED, CLOSED ou UNKNOWN, selon le document le plus récent.", School::status)
            .date("opened_on", "Date d'ouverture, à l'année, au mois ou au jour.", School::openedOn)
            .date("last_confirmed_on", "Date du document daté le plus récent qui en parle.", School::lastConfirmedOn)
            .list("networks", "Réseaux auxquels elle appartient (identifiants).", School::networks)
            .text("operator", "Organisme qui la gère.", School::operator)
            .text("street", "Numéro et voie.", school -> school.address().street())
            .text("postal_code", "Code postal ; parfois un code CEDEX.", school -> school.address()
                    .postalCode())
            .text("commune", "Nom de la commune.", school -> school.address().commune())
            .text("commune_code", "Code INSEE de la commune.", school -> school.address()
                    .communeCode())
            .text("department_code", "Code INSEE du département.", School::departmentCode)
            .text("region_code", "Code INSEE de la région.", School::regionCode)
            .number("latitude", "Latitude WGS 84, en degrés.", school -> degrees(school, Location::latitude))
            .number("longitude", "Longitude WGS 84, en degrés.", school -> degrees(school, Location::longitude))
            .code(
                    "location_precision",
                    "ADDRESS : la porte ; COMMUNE : le point de la commune ; AREA : à quelques kilomètres près.",
                    school ->
                            school.location() == null ? null : school.location().precision())
            .text("website", "Site de l'école.", school -> school.contact().website())
            .text("email", "Adresse électronique.", school -> school.contact().email())
            .text("phone", "Téléphone, au format E.164.", school -> school.contact()
                    .phone())
            .text("admission", "Conditions d'entrée, telles qu'elles sont énoncées.", School::admission)
            .bool("boarding", "Hébergement possible ; vide si rien n'est dit.", School::boarding)
            .text("description", "Une ou deux phrases.", School::description)
            .list("sources", "Documents qui en parlent (identifiants du jeu « sources »).", School::sources)
            .text("department_name", "Nom du département.", (school, lookup) -> lookup.department(
                            school.departmentCode())
                    .name())
            .text("region_name", "Nom de la région.", (school, lookup) -> lookup.region(school.regionCode())
                    .name())
            .list("trades", "Métiers enseignés (identifiants du jeu « trades »).", School::tradeSlugs)
            .list(
                    "qualifications",
                    "Diplômes et titres préparés (identifiants du jeu « qualifications »).",
                    SchoolTables::qualifications)
            .text("main_sector", "Secteur de la plupart de ses formations.", School::mainSector)
            .text("url", "Page de l'école.", (school, lookup) -> lookup.page("/ecoles/" + school.slug()))
            .build();

    static final Table<Programme> PROGRAMMES = Table.of("programmes", Kind.PROGRAMMES, Programme.class, Programme::key)
            .titled(
                    "Formations",
                    "Une ligne par métier enseigné dans une école, avec le diplôme ou titre préparé quand une source"
                            + " le dit.")
            .aboutSchool(Programme::school)
            .at((programme, lookup) -> point(lookup.school(programme.school())))
            .text("id", "Identifiant stable de la formation.", Programme::key)
            .text("school", "École (identifiant du jeu « schools »).", Programme::school)
            .text("qualification", "Diplôme ou titre ; vide si aucune source ne le dit.", Programme::qualification)
            .text("trade", "Métier (identifiant du jeu « trades »).", Programme::trade)
            .date("since", "Depuis quand.", Programme::since)
            .integer("places", "Places annoncées à un moment, souvent un objectif d'ouverture.", Programme::places)
            .list("sources", "Documents qui le disent (identifiants du jeu « sources »).", Programme::sources)
            .text("school_name", "Nom de l'école.", (programme, lookup) -> lookup.school(programme.school())
                    .name())
            .text("school_status", "Situation de l'école.", (programme, lookup) -> lookup.school(programme.school())
                    .status()
                    .name())
            .text("department_code", "Code INSEE du département de l'école.", (programme, lookup) -> lookup.school(
                            programme.school())
                    .departmentCode())
            .text("region_code", "Code INSEE de la région de l'école.", (programme, lookup) -> lookup.school(
                            programme.school())
                    .regionCode())
            .text("trade_name", "Nom du métier.", (programme, lookup) -> lookup.trade(programme.trade())
                    .name())
            .text("sector", "Secteur du métier.", (programme, lookup) -> lookup.trade(programme.trade())
                    .sector())
            .text("qualification_name", "Nom du diplôme ou titre.", (programme, lookup) -> {
                Qualification qualification = lookup.qualification(programme.qualification());
                return qualification == null ? null : qualification.name();
            })
            .text("qualification_type", "CAP, BAC_PRO, TITRE_PRO…", (programme, lookup) -> {
                Qualification qualification = lookup.qualification(programme.qualification());
                return qualification == null ? null : qualification.type().name();
            })
            .build();

    private SchoolTables() {}

    private static @Nullable Point point(School school) {
        Location location = school.location();
        return location == null ? null : location.point();
    }

    private static @Nullable Double degrees(School school, ToDoubleFunction<Location> part) {
        return school.location() == null ? null : part.applyAsDouble(school.location());
    }

    private static List<String> qualifications(School school) {
        return school.programmes().stream()
                .map(Programme::qualification)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
