package fr.etabli.extract;

import fr.etabli.index.Kind;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.Source;
import fr.etabli.outcome.SubjectType;

/** Figures and the documents that they come from. */
final class OutcomeTables {

    static final Table<Outcome> OUTCOMES = Table.of("outcomes", Kind.OUTCOMES, Outcome.class, Outcome::key)
            .titled(
                    "Chiffres",
                    "Une ligne par chiffre énoncé sur le réseau, une région, une école ou un métier, avec qui l'a énoncé"
                            + " et quand. Les chiffres qui se contredisent sont gardés côte à côte.")
            .aboutSchool(outcome -> outcome.subjectType() == SubjectType.SCHOOL ? outcome.subject() : null)
            .text("id", "Identifiant stable du chiffre.", Outcome::key)
            .code("subject_type", "NETWORK, REGION, SCHOOL ou TRADE.", Outcome::subjectType)
            .text("subject", "De qui ou de quoi parle le chiffre (identifiant ou code).", Outcome::subject)
            .text("indicator", "Code de l'indicateur.", Outcome::indicator)
            .code("kind", "OBSERVED, FORECAST, TARGET ou COMMITTED.", Outcome::kind)
            .number("value", "Valeur ; vide si elle n'est pas montrée (voir « withheld »).", Outcome::value)
            .number("value_max", "Borne haute, quand une fourchette est énoncée.", Outcome::valueMax)
            .code("qualifier", "EXACT, APPROXIMATE (à 5 % près), AT_LEAST ou AT_MOST.", Outcome::qualifier)
            .date("period_start", "Début de la période dont parle le chiffre.", Outcome::periodStart)
            .date("period_end", "Fin de la période dont parle le chiffre.", Outcome::periodEnd)
            .date("stated_on", "Date à laquelle il a été énoncé.", Outcome::statedOn)
            .text("stated_by", "Qui l'a énoncé, si ce n'est pas l'éditeur de la source.", Outcome::statedBy)
            .integer("cohort", "Nombre de personnes sur lequel il repose.", Outcome::cohort)
            .text(
                    "cohort_note",
                    "« effectif non précisé » pour un taux dont la source ne dit pas sur combien de personnes il"
                            + " repose ; vide sinon.",
                    Outcome::cohortNote)
            .bool("comparable", "Faux si son périmètre diffère des autres chiffres.", Outcome::comparable)
            .code("disclosure", "PUBLIC si le chiffre est déjà public, sinon à protéger.", Outcome::disclosure)
            .code(
                    "withheld",
                    "Pourquoi la valeur n'est pas montrée : SMALL_COHORT, COMPLEMENTARY, NOT_DISSEMINATED ou"
                            + " NOT_AVAILABLE ; vide si elle l'est.",
                    Outcome::withheld)
            .text("source", "Document d'où il vient (identifiant du jeu « sources »).", Outcome::source)
            .text("locator", "Endroit dans le document.", Outcome::locator)
            .text("subject_name", "Nom de ce dont parle le chiffre.", (outcome, lookup) -> lookup.subjectName(outcome))
            .text("indicator_name", "Nom de l'indicateur.", (outcome, lookup) -> lookup.indicator(outcome.indicator())
                    .name())
            .text("unit", "Unité de la valeur.", (outcome, lookup) -> lookup.indicator(outcome.indicator())
                    .unit()
                    .name())
            .list(
                    "disagreements",
                    "Chiffres qui ne s'accordent pas avec lui : identifiant, deux-points, TIMELESS, SAME_PERIOD ou"
                            + " SAME_YEAR.",
                    outcome -> outcome.disagreements().stream()
                            .map(other -> other.outcome() + ":" + other.basis())
                            .toList())
            .bool(
                    "more_disagreements",
                    "Vrai s'il y en a plus que les " + Outcome.MAX_DISAGREEMENTS + " listés.",
                    Outcome::moreDisagreements)
            .text(
                    "url",
                    "Page du chiffre.",
                    (outcome, lookup) -> lookup.page("/chiffres/" + outcome.indicator() + "#" + outcome.key()))
            .build();

    static final Table<Source> SOURCES = Table.of("sources", Kind.SOURCES, Source.class, Source::slug)
            .titled("Sources", "Une ligne par document d'où viennent les faits et les chiffres.")
            .text("slug", "Identifiant stable du document.", Source::slug)
            .text("title", "Titre.", Source::title)
            .text("publisher", "Éditeur.", Source::publisher)
            .date("published_on", "Date de parution ; vide si le document n'en porte pas.", Source::publishedOn)
            .text("url", "Adresse du document.", Source::url)
            .text("licence", "Licence (identifiant SPDX ou LO-2.0), quand elle est connue.", Source::licence)
            .build();

    private OutcomeTables() {}
}
