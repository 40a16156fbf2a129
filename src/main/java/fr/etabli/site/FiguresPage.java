package fr.etabli.site;

import fr.etabli.extract.Imprint;
import fr.etabli.outcome.Indicator;
import fr.etabli.outcome.Indicators;
import fr.etabli.outcome.Outcome;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Parameters;
import fr.etabli.vocabulary.ServedData;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures: which there are, and for each who stated what and when, drawn and in rows. */
@Controller
class FiguresPage {

    static final String PATH = "/chiffres";

    private static final String QUERY =
            """
            query Figures($after: String) {
              outcomes(filter: { indicators: ["%s"]%s }, first: 100, after: $after) {
                totalCount
                pageInfo { hasNextPage endCursor }
                nodes {
                  id
                  subject {
                    ... on Network { name }
                    ... on Region { name }
                    ... on School { name }
                    ... on Trade { name }
                  }
                  kind
                  qualifier
                  value
                  valueMax
                  cohort
                  cohortNote
                  periodStart
                  periodEnd
                  statedOn
                  statedBy
                  source { title publisher publishedOn url }
                  locator
                  disagreements { basis outcome { id value } }
                }
              }
            }
            """;

    private final ServedData data;
    private final Indicators indicators;
    private final FigureLists figures;
    private final FigureThemes themes;
    private final FigureSubjects subjects;
    private final Claims claims;
    private final Charts charts;
    private final Trails trails;
    private final Wording wording;
    private final Imprint imprint;

    FiguresPage(
            ServedData data,
            Indicators indicators,
            FigureLists figures,
            FigureThemes themes,
            FigureSubjects subjects,
            Claims claims,
            Charts charts,
            Trails trails,
            Wording wording,
            Imprint imprint) {
        this.data = data;
        this.indicators = indicators;
        this.figures = figures;
        this.themes = themes;
        this.subjects = subjects;
        this.claims = claims;
        this.charts = charts;
        this.trails = trails;
        this.wording = wording;
        this.imprint = imprint;
    }

    /** A file of the figures shown. */
    record Take(ExportFormat format, String address) {}

    @GetMapping({PATH, Here.ENGLISH + PATH})
    String all(@ModelAttribute(name = "here", binding = false) Here here, Model model) {
        Generation generation = data.current();
        List<Crumb> trail = trails.down(trails.page("figures.title", PATH));
        model.addAttribute("themes", themes.of(generation, indicators.list(generation)));
        model.addAttribute("trail", trail);
        model.addAttribute("structured", new StructuredPage(here).trail(trail).json());
        return "figures";
    }

    /** @param subject the global id of what the figures are to be about; without it, whatever they are about */
    @GetMapping({PATH + "/{code}", Here.ENGLISH + PATH + "/{code}"})
    String indicator(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String subject,
            @ModelAttribute(name = "here", binding = false) Here here,
            Model model) {
        Generation generation = data.current();
        Indicator indicator = indicators
                .find(generation, code)
                .orElseThrow(() -> new EtabliException(ErrorCode.NOT_FOUND, "There is no indicator “" + code + "”."));
        String chosen = subject == null || subject.isBlank() ? null : subject;
        FigureLists.Newest newest = figures.of(generation, code, chosen);
        show(indicator, newest, claims.of(generation, newest.figures()), chosen, model);
        take(code, chosen, model);
        lead(indicator, here, model);
        return "indicator";
    }

    private void show(
            Indicator indicator, FigureLists.Newest newest, List<Claim> said, @Nullable String chosen, Model model) {
        model.addAttribute("indicator", indicator);
        model.addAttribute("name", wording.name(indicator.name(), indicator.nameEn()));
        model.addAttribute("definition", wording.french(indicator.definition()));
        model.addAttribute("claims", said);
        model.addAttribute("total", newest.total());
        model.addAttribute("chosen", chosen != null);
        model.addAttribute("subjects", subjects.of(newest.figures(), said));
        model.addAttribute("chart", charts.of(indicator, newest.figures(), said));
        model.addAttribute(
                "disputed",
                newest.figures().stream().filter(FiguresPage::isDisputed).count());
    }

    private static void take(String code, @Nullable String chosen, Model model) {
        String query =
                new Parameters().add("indicator", code).add("subject", chosen).query();
        model.addAttribute(
                "files",
                Arrays.stream(ExportFormat.values())
                        .filter(format -> format != ExportFormat.GEOJSON)
                        .map(format -> new Take(format, "/exports/outcomes." + format.extension() + "?" + query))
                        .toList());
        model.addAttribute("query", QUERY.formatted(code, chosen == null ? "" : ", subjects: [\"" + chosen + "\"]"));
    }

    private void lead(Indicator indicator, Here here, Model model) {
        Phrase name = wording.name(indicator.name(), indicator.nameEn());
        String path = PATH + "/" + indicator.code();
        List<Crumb> trail = trails.down(trails.page("figures.title", PATH), new Crumb(name, path));
        StructuredPage structured = new StructuredPage(here).trail(trail);
        describe(structured.add("Dataset", "donnees"), indicator, here, name);
        model.addAttribute("trail", trail);
        model.addAttribute("structured", structured.json());
    }

    private void describe(ObjectNode dataset, Indicator indicator, Here here, Phrase name) {
        String summary = wording.text("indicator.description", name.text());
        dataset.put("name", name.text())
                .put("description", indicator.definition() + " " + summary)
                .put("url", here.address().of(here.to(PATH + "/" + indicator.code())))
                .put("license", imprint.licence())
                .put("creditText", imprint.attribution())
                .put("isAccessibleForFree", true);
        dataset.putObject("creator").put("@type", "Organization").put("name", imprint.publisher());
        dataset.putObject("variableMeasured")
                .put("@type", "PropertyValue")
                .put("name", name.text())
                .put("unitText", indicator.unit().name().toLowerCase(Locale.ROOT));
        ArrayNode files = dataset.putArray("distribution");
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSON)) {
            files.addObject()
                    .put("@type", "DataDownload")
                    .put("encodingFormat", format == ExportFormat.CSV ? "text/csv" : "application/json")
                    .put(
                            "contentUrl",
                            here.address()
                                    .of("/exports/outcomes." + format.extension() + "?indicator=" + indicator.code()));
        }
    }

    private static boolean isDisputed(Outcome figure) {
        return figure.disagreements().stream().anyMatch(one -> PanelDrawing.isContradiction(one.basis()));
    }
}
