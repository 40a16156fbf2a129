package fr.etabli.publish;

import fr.etabli.extract.Imprint;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How versions of the open data, and of one dataset, are cited: who, what, which version, when, where, on what terms. */
public final class Citations {

    private static final String TITLE = "Écoles de production : écoles, formations, métiers et chiffres";
    private static final String LICENCE_OUVERTE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private final Imprint imprint;

    Citations(Imprint imprint) {
        this.imprint = imprint;
    }

    /** What is cited. */
    private record Work(String key, String title, Publication publication, String address) {

        LocalDate issued() {
            return LocalDate.ofInstant(publication.issuedAt(), ZoneOffset.UTC);
        }
    }

    /** All that a version holds. */
    public Citation of(Publication publication) {
        return cited(
                new Work("etabli-" + publication.version(), TITLE, publication, address(publication.version() + "/")));
    }

    Citation of(Publication publication, Dataset dataset) {
        return cited(new Work(
                "etabli-" + dataset.slug() + "-" + publication.version(),
                dataset.title(),
                publication,
                address(publication.version() + "/" + dataset.slug() + ".csv")));
    }

    private String address(String path) {
        return imprint.address().of("/open-data/" + path);
    }

    private Citation cited(Work work) {
        return new Citation(sentence(work), bibtex(work), csl(work));
    }

    private String sentence(Work work) {
        return imprint.publisher() + ", « " + work.title() + " », version "
                + work.publication().version() + " publiée le " + day(work.issued()) + ", " + work.address() + ", "
                + licence() + ".";
    }

    private String bibtex(Work work) {
        return "@misc{" + work.key() + ",\n"
                + "  author = {{" + tex(imprint.publisher()) + "}},\n"
                + "  title = {{" + tex(work.title()) + "}},\n"
                + "  version = {" + work.publication().version() + "},\n"
                + "  year = {" + work.issued().getYear() + "},\n"
                + "  date = {" + work.issued() + "},\n"
                + "  url = {" + work.address() + "},\n"
                + "  note = {" + tex("Version " + work.publication().version() + ", " + licence()) + "}\n"
                + "}";
    }

    private String csl(Work work) {
        LocalDate issued = work.issued();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", work.key());
        item.put("type", "dataset");
        item.put("title", work.title());
        item.put("author", List.of(Map.of("literal", imprint.publisher())));
        item.put("publisher", imprint.publisher());
        item.put("version", work.publication().version());
        item.put(
                "issued",
                Map.of(
                        "date-parts",
                        List.of(List.of(issued.getYear(), issued.getMonthValue(), issued.getDayOfMonth()))));
        item.put("URL", work.address());
        item.put("language", "fr");
        item.put("note", licence());
        return JsonMapper.shared().writeValueAsString(List.of(item));
    }

    private String licence() {
        return imprint.licence().equals(LICENCE_OUVERTE) ? "Licence Ouverte 2.0" : imprint.licence();
    }

    private static String day(LocalDate date) {
        return (date.getDayOfMonth() == 1 ? "1er" : date.getDayOfMonth()) + " " + MONTH.format(date);
    }

    /** What TeX would take for commands stands as it is. */
    private static String tex(String text) {
        return text.replaceAll("[{}\\\\~^]", "").replaceAll("([&%$#_])", "\\\\$1");
    }
}
