package fr.etabli.catalogue;

import fr.etabli.extract.Imprint;
import fr.etabli.publish.PublishedFile;
import fr.etabli.vocabulary.ExportFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The facts of the catalogue in the words of schema.org, by which search engines find datasets on a page. */
public final class StructuredData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Catalogue catalogue;
    private final Imprint imprint;
    private final Addresses addresses;
    private final People people;
    private final France france = France.read();

    StructuredData(Catalogue catalogue, Imprint imprint, People people) {
        this.catalogue = catalogue;
        this.imprint = imprint;
        this.addresses = new Addresses(imprint.address());
        this.people = people;
    }

    /** JSON-LD that can stand within HTML as it is; empty before the first publication. */
    public String json() {
        List<Described> datasets = catalogue.datasets();
        if (datasets.isEmpty()) {
            return "";
        }
        ObjectNode root = JSON.createObjectNode().put("@context", "https://schema.org/");
        root.put("@type", "DataCatalog")
                .put("@id", addresses.catalogue())
                .put("name", Description.TITLE.fr())
                .put("url", addresses.site())
                .put("license", imprint.licence());
        ArrayNode list = root.putArray("dataset");
        datasets.forEach(dataset -> describe(list.addObject(), dataset));
        return JSON.writeValueAsString(root).replace("<", "\\u003c");
    }

    private void describe(ObjectNode node, Described dataset) {
        node.put("@type", "Dataset")
                .put("@id", addresses.part(dataset.slug()))
                .put("name", dataset.title().fr())
                .put("alternateName", dataset.title().en())
                .put("description", dataset.description().fr())
                .put("identifier", dataset.identifier())
                .put("url", addresses.site(dataset))
                .put("inLanguage", "fr")
                .put("license", imprint.licence())
                .put("creditText", imprint.attribution())
                .put("isAccessibleForFree", true)
                .put("version", dataset.newest().version())
                .put("datePublished", dataset.issued().toString())
                .put("dateModified", dataset.modified().toString())
                .put(
                        "temporalCoverage",
                        dataset.coverage().from() + "/" + dataset.coverage().to());
        ArrayNode keywords = node.putArray("keywords");
        Stream.concat(Profile.COMMON_KEYWORDS.stream(), dataset.profile().keywords().stream())
                .forEach(keywords::add);
        node.putObject("publisher")
                .put("@type", "Organization")
                .put("@id", people.publisher())
                .put("name", people.name());
        France.Box box = france.box();
        ObjectNode place = node.putObject("spatialCoverage");
        place.put("@type", "Place").put("name", "France");
        place.putObject("geo")
                .put("@type", "GeoShape")
                .put("box", box.south() + " " + box.west() + " " + box.north() + " " + box.east());
        ArrayNode files = node.putArray("distribution");
        Stream.concat(dataset.files().stream(), dataset.maps().stream())
                .forEach(file -> describe(files.addObject(), dataset, file));
    }

    private void describe(ObjectNode node, Described dataset, PublishedFile file) {
        ExportFormat format = file.format();
        node.put("@type", "DataDownload")
                .put("@id", addresses.distribution(file))
                .put("name", format == null ? file.name() : format.name())
                .put("encodingFormat", file.mediaType())
                .put("contentUrl", addresses.file(dataset.newest(), file))
                .put("contentSize", file.bytes() + " B")
                .put("sha256", file.sha256());
    }
}
