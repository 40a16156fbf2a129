package fr.etabli.catalogue;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/**
 * An entry of somebody else's controlled vocabulary. It is described in the catalogue itself, so that nobody has to fetch the
 * vocabulary to know what it is.
 *
 * @param scheme the vocabulary
 * @param type   what the properties that point to it expect
 */
record Concept(String uri, String scheme, IRI type, Text label) {

    static final String EU = "http://publications.europa.eu/resource/authority/";
    static final String THEMES = EU + "data-theme";

    static final Concept EDUCATION = theme("EDUC", "Éducation, culture et sport", "Education, culture and sport");
    static final Concept SOCIETY = theme("SOCI", "Population et société", "Population and society");
    static final Concept REGIONS = theme("REGI", "Régions et villes", "Regions and cities");
    static final Concept ECONOMY = theme("ECON", "Économie et finances", "Economy and finance");

    static final Concept FRENCH = eu("language", "FRA", DCTERMS.LINGUISTIC_SYSTEM, "français", "French");
    static final Concept PUBLIC = eu("access-right", "PUBLIC", DCTERMS.RIGHTS_STATEMENT, "public", "public");
    static final Concept IRREGULAR = eu("frequency", "IRREG", DCTERMS.FREQUENCY, "irrégulière", "irregular");
    static final Concept STABLE = eu("planned-availability", "STABLE", SKOS.CONCEPT, "stable", "stable");
    static final Concept FRANCE = eu("country", "FRA", DCTERMS.LOCATION, "France", "France");

    static final Concept ATTRIBUTION = new Concept(
            "http://purl.org/adms/licencetype/Attribution",
            "http://purl.org/adms/licencetype/1.0",
            SKOS.CONCEPT,
            new Text("Attribution", "Attribution"));

    static Concept fileType(String code) {
        return eu("file-type", code, DCTERMS.MEDIA_TYPE_OR_EXTENT, code, code);
    }

    private static Concept theme(String code, String fr, String en) {
        return eu("data-theme", code, SKOS.CONCEPT, fr, en);
    }

    private static Concept eu(String table, String code, IRI type, String fr, String en) {
        return new Concept(EU + table + "/" + code, EU + table, type, new Text(fr, en));
    }
}
