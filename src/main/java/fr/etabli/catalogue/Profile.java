package fr.etabli.catalogue;

import java.util.List;

/**
 * What portals want to know of a dataset beside its definition.
 *
 * @param english     its title in English
 * @param description what a row is, in English
 * @param keywords    in French; French portals show them as tags
 */
record Profile(String slug, String english, String description, List<String> keywords, List<Concept> themes) {

    private static final List<Profile> ALL = List.of(
            new Profile(
                    "schools",
                    "Schools of production",
                    "One row per school, open, planned, closed or of unknown status, with its address, its contacts and the"
                            + " date of the last dated document that speaks of it.",
                    List.of("écoles", "établissements", "annuaire", "adresses"),
                    List.of(Concept.EDUCATION)),
            new Profile(
                    "programmes",
                    "Programmes",
                    "One row per programme: a trade taught at a school, with the diploma it leads to where a source says"
                            + " so.",
                    List.of("formations", "diplômes", "CAP", "baccalauréat professionnel"),
                    List.of(Concept.EDUCATION)),
            new Profile(
                    "trades",
                    "Trades",
                    "One row per trade, with the everyday words that lead to it.",
                    List.of("métiers", "ROME", "vocabulaire"),
                    List.of(Concept.EDUCATION, Concept.ECONOMY)),
            new Profile(
                    "qualifications",
                    "Diplomas and titles",
                    "One row per diploma or professional title prepared in the network.",
                    List.of("diplômes", "titres professionnels", "RNCP", "certification"),
                    List.of(Concept.EDUCATION)),
            new Profile(
                    "regions",
                    "Regions",
                    "One row per region (as drawn in 2016), with its count of open schools.",
                    List.of("régions", "code officiel géographique"),
                    List.of(Concept.REGIONS, Concept.EDUCATION)),
            new Profile(
                    "departments",
                    "Departments",
                    "One row per department, with its count of open schools.",
                    List.of("départements", "code officiel géographique"),
                    List.of(Concept.REGIONS, Concept.EDUCATION)),
            new Profile(
                    "outcomes",
                    "Figures",
                    "One row per figure stated about the network, a region, a school or a trade, with who stated it and"
                            + " when. Figures that contradict each other stand side by side.",
                    List.of("statistiques", "insertion professionnelle", "réussite aux examens", "effectifs"),
                    List.of(Concept.EDUCATION, Concept.SOCIETY)),
            new Profile(
                    "sources",
                    "Sources",
                    "One row per document that facts and figures come from.",
                    List.of("sources", "bibliographie"),
                    List.of(Concept.EDUCATION)));

    /** What all of them share. */
    static final List<String> COMMON_KEYWORDS =
            List.of("écoles de production", "formation professionnelle", "enseignement technique");

    static Profile of(String slug) {
        return ALL.stream()
                .filter(profile -> profile.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The catalogue knows no dataset " + slug + "."));
    }
}
