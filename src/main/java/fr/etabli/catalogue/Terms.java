package fr.etabli.catalogue;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/** The words of vocabularies that the library does not know. */
final class Terms {

    static final String ADMS = "http://www.w3.org/ns/adms#";
    static final String DCATAP = "http://data.europa.eu/r5r/";
    static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    static final String SPDX = "http://spdx.org/rdf/terms#";

    static final IRI VERSION_NOTES = Values.iri(ADMS + "versionNotes");
    static final IRI AVAILABILITY = Values.iri(DCATAP + "availability");
    static final IRI CHECKSUM = Values.iri(SPDX + "checksum");
    static final IRI CHECKSUM_CLASS = Values.iri(SPDX + "Checksum");
    static final IRI CHECKSUM_VALUE = Values.iri(SPDX + "checksumValue");
    static final IRI CHECKSUM_ALGORITHM_CLASS = Values.iri(SPDX + "ChecksumAlgorithm");
    static final IRI ALGORITHM = Values.iri(SPDX + "algorithm");

    /** What spatial literals of GeoJSON are typed as; CKAN and data.gouv.fr know no other. */
    static final IRI GEOJSON_LITERAL =
            Values.iri("https://www.iana.org/assignments/media-types/application/vnd.geo+json");

    /** As SPDX names it. */
    static final String SHA256 = SPDX + "checksumAlgorithm_sha256";

    /** As the shapes of DCAT-AP 3.0.1 demand it: they know SPDX under {@code https} alone. */
    static final String SHA256_OF_SHAPES = SHA256.replace("http:", "https:");

    private Terms() {}
}
