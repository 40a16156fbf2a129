package fr.etabli.extract;

import fr.etabli.index.Kind;
import fr.etabli.school.Programme;
import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.QualificationType;

/** What schools teach. The columns of the input come first and under their names; what the hub adds follows. */
final class ProgrammeTables {

    static final Table<Programme> PROGRAMMES = Table.of("programmes", Kind.PROGRAMMES, Programme.class, Programme::key)
            .titled(
                    "Formations",
                    "Une ligne par métier enseigné dans une école, avec le diplôme ou titre préparé quand une source"
                            + " le dit.")
            .aboutSchool(Programme::school)
            .at((programme, lookup) -> SchoolTables.point(lookup.school(programme.school())))
            .text("id", "Identifiant stable de la formation.", Programme::key)
            .is("Identifiant", "afep.metallerie")
            .as("Programme.id")
            .key()
            .matching(Patterns.KEY)
            .text("school", "École (identifiant du jeu « schools »).", Programme::school)
            .is("École", "afep")
            .as("Programme.school")
            .required()
            .to("schools")
            .text("qualification", "Diplôme ou titre ; vide si aucune source ne le dit.", Programme::qualification)
            .is("Diplôme ou titre", "cap-psr")
            .as("Programme.qualification")
            .to("qualifications")
            .text("trade", "Métier (identifiant du jeu « trades »).", Programme::trade)
            .is("Métier", "metallerie")
            .as("Programme.trade")
            .required()
            .to("trades")
            .date("since", "Depuis quand.", Programme::since)
            .is("Depuis", "2017-09")
            .as("Programme.since")
            .integer("places", "Places annoncées à un moment, souvent un objectif d'ouverture.", Programme::places)
            .is("Places", "12")
            .as("Programme.places")
            .atLeast(0)
            .in("personnes")
            .list("sources", "Documents qui le disent (identifiants du jeu « sources »).", Programme::sources)
            .is("Sources", "afep-site|edc-afep")
            .as("Programme.sources")
            .to("sources")
            .text("school_name", "Nom de l'école.", (programme, lookup) -> lookup.school(programme.school())
                    .name())
            .is("Nom de l'école", "Agapè Anjou")
            .as("School.name")
            .required()
            .text("school_status", "Situation de l'école.", (programme, lookup) -> lookup.school(programme.school())
                    .status()
                    .name())
            .is("Situation de l'école", "OPEN")
            .as("School.status")
            .required()
            .oneOf(SchoolStatus.class)
            .text("department_code", "Code INSEE du département de l'école.", (programme, lookup) -> lookup.school(
                            programme.school())
                    .departmentCode())
            .is("Code du département", "49")
            .as("Department.code")
            .required()
            .to("departments")
            .text("region_code", "Code INSEE de la région de l'école.", (programme, lookup) -> lookup.school(
                            programme.school())
                    .regionCode())
            .is("Code de la région", "52")
            .as("Region.code")
            .required()
            .to("regions")
            .text("trade_name", "Nom du métier.", (programme, lookup) -> lookup.trade(programme.trade())
                    .name())
            .is("Nom du métier", "Textiles techniques")
            .as("Trade.name")
            .required()
            .text("sector", "Secteur du métier.", (programme, lookup) -> lookup.trade(programme.trade())
                    .sector())
            .is("Secteur", "METALLURGIE")
            .as("Sector.code")
            .required()
            .matching(Patterns.CAPITALS)
            .text("qualification_name", "Nom du diplôme ou titre.", (programme, lookup) -> {
                Qualification qualification = lookup.qualification(programme.qualification());
                return qualification == null ? null : qualification.name();
            })
            .is("Nom du diplôme ou titre", "CAP Production et service en restaurations")
            .as("Qualification.name")
            .text("qualification_type", "CAP, BAC_PRO, TITRE_PRO…", (programme, lookup) -> {
                Qualification qualification = lookup.qualification(programme.qualification());
                return qualification == null ? null : qualification.type().name();
            })
            .is("Type de diplôme ou titre", "BAC_PRO")
            .as("Qualification.type")
            .oneOf(QualificationType.class)
            .build();

    private ProgrammeTables() {}
}
