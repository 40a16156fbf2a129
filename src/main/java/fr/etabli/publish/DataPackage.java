package fr.etabli.publish;

import fr.etabli.extract.Imprint;
import fr.etabli.extract.Licence;
import fr.etabli.extract.Members;
import fr.etabli.extract.Table;
import fr.etabli.extract.TableSchema;
import fr.etabli.extract.Tables;
import fr.etabli.vocabulary.ExportFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A publication as a Tabular Data Package (version 1). Each dataset is one resource, its CSV file; the same rows in other
 * formats stand in that resource as {@code x-alternates}, for as resources they would be loaded as further tables.
 */
record DataPackage(Imprint imprint, TableSchema tables, Draft draft, String folder) {

    private static final List<String> KEYWORDS =
            List.of("écoles de production", "enseignement professionnel", "formation", "métiers", "diplômes", "France");

    /** The reference data that the rows were made with, as the dataset {@code sources} names it. */
    private static final List<Map<String, Object>> SOURCES = List.of(
            Members.of(
                    "title",
                    "INSEE – Code officiel géographique",
                    "path",
                    "https://www.insee.fr/fr/information/2560452"),
            Members.of("title", "GeoNames", "path", "https://www.geonames.org/"));

    static List<Map<String, Object>> contributors(Imprint imprint) {
        Map<String, Object> publisher = new LinkedHashMap<>();
        publisher.put("title", imprint.publisher());
        publisher.put("path", imprint.address().of("/"));
        if (imprint.email() != null) {
            publisher.put("email", imprint.email());
        }
        publisher.put("role", "publisher");
        return List.of(publisher);
    }

    Map<String, Object> describe() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("profile", "tabular-data-package");
        all.put("name", "etabli-ecoles-de-production");
        all.put("id", folder + Contracts.PACKAGE);
        all.put("title", "Écoles de production : données ouvertes");
        all.put(
                "description",
                "Les écoles de production, leurs formations, leurs métiers et leurs chiffres, chacun avec sa source. "
                        + imprint.attribution());
        all.put("homepage", imprint.address().of("/open-data/"));
        all.put("version", draft.version().toString());
        all.put("created", draft.issuedAt().toString());
        all.put("keywords", KEYWORDS);
        all.put("licenses", List.of(Licence.ofRows(imprint.licence()), Licence.GEONAMES));
        all.put("contributors", contributors(imprint));
        all.put("sources", SOURCES);
        all.put("x-generation", draft.data().generation().id());
        all.put("x-attribution", imprint.attribution());
        all.put(
                "x-maps",
                draft.files().stream()
                        .filter(PublishedFile::draws)
                        .map(DataPackage::about)
                        .toList());
        all.put("resources", Tables.ALL.stream().map(this::resource).toList());
        return all;
    }

    private Map<String, Object> resource(Table<?> table) {
        PublishedFile csv = file(table, ExportFormat.CSV);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", table.slug());
        resource.put("title", table.title());
        resource.put("description", table.description());
        resource.putAll(about(csv));
        resource.put("encoding", "utf-8");
        resource.put("dialect", dialect());
        resource.put("schema", tables.of(table));
        resource.put(
                "x-alternates",
                table.formats().stream()
                        .filter(format -> format != ExportFormat.CSV)
                        .map(format -> about(file(table, format)))
                        .toList());
        return resource;
    }

    private PublishedFile file(Table<?> table, ExportFormat format) {
        return draft.files().stream()
                .filter(file -> file.name().equals(table.fileName(format)))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> about(PublishedFile file) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("path", file.name());
        facts.put("format", file.name().substring(file.name().lastIndexOf('.') + 1));
        facts.put("mediatype", file.mediaType());
        facts.put("bytes", file.bytes());
        facts.put("hash", "sha256:" + file.sha256());
        return facts;
    }

    /** RFC 4180. */
    private static Map<String, Object> dialect() {
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("delimiter", ",");
        dialect.put("lineTerminator", "\r\n");
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        dialect.put("skipInitialSpace", false);
        dialect.put("header", true);
        return dialect;
    }
}
