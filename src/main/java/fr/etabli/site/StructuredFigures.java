package fr.etabli.site;

import fr.etabli.extract.Imprint;
import fr.etabli.outcome.Indicator;
import fr.etabli.vocabulary.ExportFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says of the figures of one indicator, in the words of schema.org, that they are a dataset. */
@Component
class StructuredFigures {

    private static final Map<ExportFormat, String> FILES =
            Map.of(ExportFormat.CSV, "text/csv", ExportFormat.JSON, "application/json");

    private final Imprint imprint;
    private final Wording wording;

    StructuredFigures(Imprint imprint, Wording wording) {
        this.imprint = imprint;
        this.wording = wording;
    }

    /** @param name of the indicator, in the language of the page */
    String of(Here here, List<Crumb> trail, Indicator indicator, Phrase name) {
        StructuredPage page = new StructuredPage(here).trail(trail);
        ObjectNode dataset = page.add("Dataset", "donnees");
        dataset.put("name", name.text())
                .put("description", indicator.definition() + " " + wording.text("indicator.description", name.text()))
                .put("url", here.address().of(here.to(FiguresPage.PATH + "/" + indicator.code())))
                .put("license", imprint.licence())
                .put("creditText", imprint.attribution())
                .put("isAccessibleForFree", true);
        dataset.putObject("creator").put("@type", "Organization").put("name", imprint.publisher());
        dataset.putObject("variableMeasured")
                .put("@type", "PropertyValue")
                .put("name", name.text())
                .put("unitText", indicator.unit().name().toLowerCase(Locale.ROOT));
        files(dataset.putArray("distribution"), here, indicator);
        return page.json();
    }

    private static void files(ArrayNode files, Here here, Indicator indicator) {
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSON)) {
            files.addObject()
                    .put("@type", "DataDownload")
                    .put("encodingFormat", FILES.get(format))
                    .put(
                            "contentUrl",
                            here.address()
                                    .of("/exports/outcomes." + format.extension() + "?indicator=" + indicator.code()));
        }
    }
}
