package fr.etabli.extract;

import fr.etabli.index.Kind;
import fr.etabli.outcome.ClaimKind;
import fr.etabli.outcome.Disclosure;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.Qualifier;
import fr.etabli.outcome.Source;
import fr.etabli.outcome.SubjectType;
import fr.etabli.outcome.Unit;
import fr.etabli.outcome.WithheldReason;

/** Figures and the documents that they come from. */
final class OutcomeTables {

    static final Table<Outcome> OUTCOMES = Table.of("outcomes", Kind.OUTCOMES, Outcome.class, Outcome::key)
            .titled(
                    "Chiffres",
                    "Une ligne par chiffre énoncé sur le réseau, une région, une école ou un métier, avec qui l'a énoncé"
                            + " et quand. Les chiffres qui se contredisent sont gardés côte à côte.")
            .aboutSchool(outcome -> outcome.subjectType() == SubjectType.SCHOOL ? outcome.subject() : null)
            .text("id", "Identifiant stable du chiffre.", Outcome::key)
            .is("Identifiant", "o001")
            .as("Outcome.id")
            .key()
            .matching(Patterns.SLUG)
            .code("subject_type", "NETWORK, REGION, SCHOOL ou TRADE.", Outcome::subjectType)
            .is("Genre de sujet", "NETWORK")
            .as("Outcome.subject")
            .required()
            .oneOf(SubjectType.class)
            .text("subject", "De qui ou de quoi parle le chiffre (identifiant ou code).", Outcome::subject)
            .is("Sujet", "fnep")
            .as("Outcome.subject")
            .required()
            .text("indicator", "Code de l'indicateur.", Outcome::indicator)
            .is("Indicateur", "SCHOOL_COUNT")
            .as("Indicator.code")
            .required()
            .matching(Patterns.CAPITALS)
            .code("kind", "OBSERVED, FORECAST, TARGET ou COMMITTED.", Outcome::kind)
            .is("Nature", "OBSERVED")
            .as("Outcome.kind")
            .required()
            .oneOf(ClaimKind.class)
            .number("value", "Valeur ; vide si elle n'est pas montrée (voir « withheld »).", Outcome::value)
            .is("Valeur", "66.7")
            .as("Outcome.value")
            .number("value_max", "Borne haute, quand une fourchette est énoncée.", Outcome::valueMax)
            .is("Borne haute", "6")
            .as("Outcome.valueMax")
            .code("qualifier", "EXACT, APPROXIMATE (à 5 % près), AT_LEAST ou AT_MOST.", Outcome::qualifier)
            .is("Précision", "APPROXIMATE")
            .as("Outcome.qualifier")
            .required()
            .oneOf(Qualifier.class)
            .date("period_start", "Début de la période dont parle le chiffre.", Outcome::periodStart)
            .is("Début de la période", "2021-05")
            .as("Outcome.periodStart")
            .date("period_end", "Fin de la période dont parle le chiffre.", Outcome::periodEnd)
            .is("Fin de la période", "2021-05")
            .as("Outcome.periodEnd")
            .date("stated_on", "Date à laquelle il a été énoncé.", Outcome::statedOn)
            .is("Énoncé le", "2021-05-05")
            .as("Outcome.statedOn")
            .text("stated_by", "Qui l'a énoncé, si ce n'est pas l'éditeur de la source.", Outcome::statedBy)
            .is("Énoncé par", "Région Bourgogne-Franche-Comté")
            .as("Outcome.statedBy")
            .integer("cohort", "Nombre de personnes sur lequel il repose.", Outcome::cohort)
            .is("Effectif", "25")
            .as("Outcome.cohort")
            .atLeast(0)
            .in("personnes")
            .text(
                    "cohort_note",
                    "« effectif non précisé » pour un taux dont la source ne dit pas sur combien de personnes il"
                            + " repose ; vide sinon.",
                    Outcome::cohortNote)
            .is("Note sur l'effectif", "effectif non précisé")
            .as("Outcome.cohortNote")
            .bool("comparable", "Faux si son périmètre diffère des autres chiffres.", Outcome::comparable)
            .is("Comparable", "true")
            .as("Outcome.comparable")
            .required()
            .code("disclosure", "PUBLIC si le chiffre est déjà public, sinon à protéger.", Outcome::disclosure)
            .is("Diffusion", "PUBLIC")
            .required()
            .oneOf(Disclosure.class)
            .code(
                    "withheld",
                    "Pourquoi la valeur n'est pas montrée : SMALL_COHORT, COMPLEMENTARY, NOT_DISSEMINATED ou"
                            + " NOT_AVAILABLE ; vide si elle l'est.",
                    Outcome::withheld)
            .is("Raison du retrait", "SMALL_COHORT")
            .as("Outcome.withheld")
            .oneOf(WithheldReason.class)
            .text("source", "Document d'où il vient (identifiant du jeu « sources »).", Outcome::source)
            .is("Source", "ministere-industrie-note-962")
            .as("Outcome.source")
            .required()
            .to("sources")
            .text("locator", "Endroit dans le document.", Outcome::locator)
            .is("Endroit", "avant-dernier paragraphe")
            .as("Outcome.locator")
            .text("subject_name", "Nom de ce dont parle le chiffre.", (outcome, lookup) -> lookup.subjectName(outcome))
            .is("Nom du sujet", "Agapè Anjou")
            .required()
            .text("indicator_name", "Nom de l'indicateur.", (outcome, lookup) -> lookup.indicator(outcome.indicator())
                    .name())
            .is("Nom de l'indicateur", "Nombre d'écoles")
            .as("Indicator.name")
            .required()
            .text("unit", "Unité de la valeur.", (outcome, lookup) -> lookup.indicator(outcome.indicator())
                    .unit()
                    .name())
            .is("Unité", "COUNT")
            .as("Indicator.unit")
            .required()
            .oneOf(Unit.class)
            .list(
                    "disagreements",
                    "Chiffres qui ne s'accordent pas avec lui : identifiant, deux-points, TIMELESS, SAME_PERIOD ou"
                            + " SAME_YEAR.",
                    outcome -> outcome.disagreements().stream()
                            .map(other -> other.outcome() + ":" + other.basis())
                            .toList())
            .is("Désaccords", "o209:TIMELESS")
            .as("Outcome.disagreements")
            .matching(Patterns.DISAGREEMENT)
            .bool(
                    "more_disagreements",
                    "Vrai s'il y en a plus que les " + Outcome.MAX_DISAGREEMENTS + " listés.",
                    Outcome::moreDisagreements)
            .is("Autres désaccords", "false")
            .as("Outcome.moreDisagreements")
            .required()
            .text(
                    "url",
                    "Page du chiffre.",
                    (outcome, lookup) -> lookup.page("/chiffres/" + outcome.indicator() + "#" + outcome.key()))
            .is("Page", "/chiffres/SCHOOL_COUNT#o001")
            .as("Outcome.url")
            .required()
            .format("uri")
            .build();

    static final Table<Source> SOURCES = Table.of("sources", Kind.SOURCES, Source.class, Source::slug)
            .titled("Sources", "Une ligne par document d'où viennent les faits et les chiffres.")
            .text("slug", "Identifiant stable du document.", Source::slug)
            .is("Identifiant", "20min-lille")
            .as("Source.slug")
            .key()
            .matching(Patterns.SLUG)
            .text("title", "Titre.", Source::title)
            .is("Titre", "L'Auvergne ouvre sa première école de production")
            .as("Source.title")
            .required()
            .text("publisher", "Éditeur.", Source::publisher)
            .is("Éditeur", "20 Minutes")
            .as("Source.publisher")
            .required()
            .date("published_on", "Date de parution ; vide si le document n'en porte pas.", Source::publishedOn)
            .is("Parution", "2017-10-31")
            .as("Source.publishedOn")
            .text("url", "Adresse du document.", Source::url)
            .is("Adresse", "https://www.geonames.org/")
            .as("Source.url")
            .format("uri")
            .text("licence", "Licence (identifiant SPDX ou LO-2.0), quand elle est connue.", Source::licence)
            .is("Licence", "CC-BY-4.0")
            .as("Source.licence")
            .matching("[A-Za-z0-9][A-Za-z0-9.+-]*")
            .build();

    private OutcomeTables() {}
}
