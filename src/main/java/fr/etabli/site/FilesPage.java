package fr.etabli.site;

import fr.etabli.catalogue.StructuredData;
import fr.etabli.extract.Imprint;
import fr.etabli.publish.Datasets;
import fr.etabli.publish.Publication;
import fr.etabli.publish.Publications;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The open data for people: what each dataset holds, its files, its terms, its versions, how to take it. */
@Controller
class FilesPage {

    static final String PATH = "/open-data/";

    private static final int MOST_VERSIONS = 50;

    private final Publications publications;
    private final Datasets datasets;
    private final DatasetParts parts;
    private final VersionParts versions;
    private final StructuredData structured;
    private final Imprint imprint;

    FilesPage(
            Publications publications,
            Datasets datasets,
            DatasetParts parts,
            VersionParts versions,
            StructuredData structured,
            Imprint imprint) {
        this.publications = publications;
        this.datasets = datasets;
        this.parts = parts;
        this.versions = versions;
        this.structured = structured;
        this.imprint = imprint;
    }

    @GetMapping({PATH, Here.ENGLISH + PATH})
    String files(Model model) {
        List<Publication> all = publications.list();
        model.addAttribute("imprint", imprint);
        model.addAttribute("address", imprint.address().of(""));
        model.addAttribute("datasets", datasets.list().stream().map(parts::of).toList());
        model.addAttribute("structured", structured.json());
        model.addAttribute("latest", all.isEmpty() ? null : versions.newest(all.get(0)));
        model.addAttribute(
                "older",
                all.stream().skip(1).limit(MOST_VERSIONS).map(versions::older).toList());
        model.addAttribute("total", all.size());
        return "files";
    }
}
