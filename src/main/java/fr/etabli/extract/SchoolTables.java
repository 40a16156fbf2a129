package fr.etabli.extract;

import fr.etabli.geography.Location;
import fr.etabli.geography.LocationPrecision;
import fr.etabli.index.Kind;
import fr.etabli.school.Programme;
import fr.etabli.school.School;
import fr.etabli.school.SchoolStatus;
import fr.etabli.vocabulary.Point;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Schools. The columns of the input come first and under their names; what the hub adds follows. */
final class SchoolTables {

    static final Table<School> SCHOOLS = Table.of("schools", Kind.SCHOOLS, School.class, School::slug)
            .titled(
                    "Écoles de production",
                    "Une ligne par école, ouverte, en projet, fermée ou de situation inconnue, avec son adresse, ses"
                            + " coordonnées et la date du dernier document daté qui en parle.")
            .at((school, lookup) -> point(school))
            .text("slug", "Identifiant stable de l'école.", School::slug)
            .is("Identifiant", "boisard")
            .as("School.slug")
            .key()
            .matching(Patterns.SLUG)
            .text("name", "Nom de l'école.", School::name)
            .is("Nom", "Agapè Anjou")
            .as("School.name")
            .required()
            .text("uai", "Numéro dans l'annuaire de l'Éducation nationale.", School::uai)
            .is("UAI", "0651120P")
            .as("School.uai")
            .matching("[0-9]{7}[A-Z]")
            .code("status", "OPEN, PLANNED, CLOSED ou UNKNOWN, selon le document le plus récent.", School::status)
            .is("Situation", "OPEN")
            .as("School.status")
            .required()
            .oneOf(SchoolStatus.class)
            .date("opened_on", "Date d'ouverture, à l'année, au mois ou au jour.", School::openedOn)
            .is("Ouverture", "2018-09")
            .as("School.openedOn")
            .date("last_confirmed_on", "Date du document daté le plus récent qui en parle.", School::lastConfirmedOn)
            .is("Dernière confirmation", "2023-01")
            .as("School.lastConfirmedOn")
            .list("networks", "Réseaux auxquels elle appartient (identifiants).", School::networks)
            .is("Réseaux", "fnep|icam")
            .as("School.networks")
            .matching(Patterns.SLUG)
            .text("operator", "Organisme qui la gère.", School::operator)
            .is("Organisme", "Association Agapè Anjou")
            .as("School.operator")
            .text("street", "Numéro et voie.", school -> school.address().street())
            .is("Voie", "148 avenue Franklin Roosevelt")
            .as("Address.street")
            .text("postal_code", "Code postal ; parfois un code CEDEX.", school -> school.address()
                    .postalCode())
            .is("Code postal", "43120")
            .as("Address.postalCode")
            .matching("[0-9]{5}")
            .text("commune", "Nom de la commune.", school -> school.address().commune())
            .is("Commune", "Angers")
            .as("Address.commune")
            .required()
            .text("commune_code", "Code INSEE de la commune.", school -> school.address()
                    .communeCode())
            .is("Code de la commune", "49007")
            .as("Address.communeCode")
            .matching(Patterns.COMMUNE)
            .text("department_code", "Code INSEE du département.", School::departmentCode)
            .is("Code du département", "49")
            .as("Department.code")
            .required()
            .to("departments")
            .text("region_code", "Code INSEE de la région.", School::regionCode)
            .is("Code de la région", "52")
            .as("Region.code")
            .required()
            .to("regions")
            .number(
                    "latitude",
                    "Latitude WGS 84, en degrés ; de GeoNames quand la précision est COMMUNE ou AREA.",
                    school -> degrees(school, Location::latitude))
            .is("Latitude", "45.43389")
            .as("Location.latitude")
            .between(-90, 90)
            .in("°")
            .under(Licence.GEONAMES)
            .number(
                    "longitude",
                    "Longitude WGS 84, en degrés ; de GeoNames quand la précision est COMMUNE ou AREA.",
                    school -> degrees(school, Location::longitude))
            .is("Longitude", "-0.55202")
            .as("Location.longitude")
            .between(-180, 180)
            .in("°")
            .under(Licence.GEONAMES)
            .code(
                    "location_precision",
                    "ADDRESS : la porte ; COMMUNE : le point de la commune ; AREA : à quelques kilomètres près.",
                    school ->
                            school.location() == null ? null : school.location().precision())
            .is("Précision du point", "COMMUNE")
            .as("Location.precision")
            .oneOf(LocationPrecision.class)
            .text("website", "Site de l'école.", school -> school.contact().website())
            .is("Site", "https://www.afep.org")
            .as("Contact.website")
            .format("uri")
            .text("email", "Adresse électronique.", school -> school.contact().email())
            .is("Courriel", "contact@epb25.org")
            .as("Contact.email")
            .format("email")
            .text("phone", "Téléphone, au format E.164.", school -> school.contact()
                    .phone())
            .is("Téléphone", "+33381485000")
            .as("Contact.phone")
            .matching("[+][1-9][0-9]{6,14}")
            .text("admission", "Conditions d'entrée, telles qu'elles sont énoncées.", School::admission)
            .is("Admission", "Accueille des jeunes à partir de 15 ans.")
            .as("School.admission")
            .bool("boarding", "Hébergement possible ; vide si rien n'est dit.", School::boarding)
            .is("Hébergement", "true")
            .as("School.boarding")
            .text("description", "Une ou deux phrases.", School::description)
            .is("Description", "École formant aux métiers de la restauration.")
            .as("School.description")
            .list("sources", "Documents qui en parlent (identifiants du jeu « sources »).", School::sources)
            .is("Sources", "jde-boom|pdl-2017|geonames|jde-agape|myangers-agape")
            .as("School.sources")
            .to("sources")
            .text("department_name", "Nom du département.", (school, lookup) -> lookup.department(
                            school.departmentCode())
                    .name())
            .is("Département", "Maine-et-Loire")
            .as("Department.name")
            .required()
            .text("region_name", "Nom de la région.", (school, lookup) -> lookup.region(school.regionCode())
                    .name())
            .is("Région", "Pays de la Loire")
            .as("Region.name")
            .required()
            .list("trades", "Métiers enseignés (identifiants du jeu « trades »).", School::tradeSlugs)
            .is("Métiers", "metallerie|textiles-techniques|usinage")
            .as("School.trades")
            .to("trades")
            .list(
                    "qualifications",
                    "Diplômes et titres préparés (identifiants du jeu « qualifications »).",
                    SchoolTables::qualifications)
            .is("Diplômes et titres", "bac-pro-chaudronnerie|cap-rics")
            .as("Programme.qualification")
            .to("qualifications")
            .text("main_sector", "Secteur de la plupart de ses formations.", School::mainSector)
            .is("Secteur principal", "METALLURGIE")
            .as("School.mainSector")
            .matching(Patterns.CAPITALS)
            .text("url", "Page de l'école.", (school, lookup) -> lookup.page("/ecoles/" + school.slug()))
            .is("Page", "/ecoles/boisard")
            .as("School.url")
            .required()
            .format("uri")
            .build();

    private SchoolTables() {}

    static @Nullable Point point(School school) {
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
