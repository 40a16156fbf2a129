package fr.etabli.site;

import fr.etabli.catalogue.StructuredData;
import fr.etabli.publish.Citations;
import fr.etabli.publish.Datasets;
import fr.etabli.publish.Publication;
import fr.etabli.publish.Publications;
import fr.etabli.publish.PublishedFile;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The published versions and their files. */
@Controller
class FilesPage {

    static final String PATH = "/open-data/";

    private static final int MOST_VERSIONS = 50;

    private final Publications publications;
    private final Datasets datasets;
    private final Citations citations;
    private final StructuredData structured;
    private final Wording wording;

    FilesPage(
            Publications publications,
            Datasets datasets,
            Citations citations,
            StructuredData structured,
            Wording wording) {
        this.publications = publications;
        this.datasets = datasets;
        this.citations = citations;
        this.structured = structured;
        this.wording = wording;
    }

    /** A publication: its address ends in a slash, its date is in words. */
    record Version(String name, String address, String issued, String citation, List<File> files) {}

    /** A published file with its size in words; {@code rows} is empty where it has none. */
    record File(String name, String size, String rows) {}

    @GetMapping("/open-data")
    String withoutSlash() {
        return "redirect:" + PATH;
    }

    @GetMapping(PATH)
    String files(Model model) {
        List<Publication> all = publications.list();
        model.addAttribute("datasets", datasets.list());
        model.addAttribute("structured", structured.json());
        model.addAttribute("latest", all.isEmpty() ? null : version(all.get(0)));
        model.addAttribute(
                "older",
                all.stream().skip(1).limit(MOST_VERSIONS).map(this::version).toList());
        model.addAttribute("total", all.size());
        return "files";
    }

    private Version version(Publication publication) {
        return new Version(
                publication.version(),
                PATH + publication.version() + "/",
                wording.day(publication.issuedAt()),
                citations.of(publication).text(),
                publication.files().stream().map(this::file).toList());
    }

    private File file(PublishedFile file) {
        Long rows = file.rows();
        return new File(file.name(), wording.bytes(file.bytes()), rows == null ? "" : wording.count(rows));
    }
}
