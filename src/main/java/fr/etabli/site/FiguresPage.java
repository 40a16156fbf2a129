package fr.etabli.site;

import fr.etabli.outcome.Indicator;
import fr.etabli.outcome.Indicators;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Parameters;
import fr.etabli.vocabulary.ServedData;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures: which there are, and for each who stated what and when, drawn and in rows. */
@Controller
class FiguresPage {

    static final String PATH = "/chiffres";

    private final ServedData data;
    private final Indicators indicators;
    private final FigureLists figures;
    private final FigureThemes themes;
    private final FigureSubjects subjects;
    private final Claims claims;
    private final Charts charts;
    private final Trails trails;
    private final StructuredFigures structured;
    private final Wording wording;

    FiguresPage(
            ServedData data,
            Indicators indicators,
            FigureLists figures,
            FigureThemes themes,
            FigureSubjects subjects,
            Claims claims,
            Charts charts,
            Trails trails,
            StructuredFigures structured,
            Wording wording) {
        this.data = data;
        this.indicators = indicators;
        this.figures = figures;
        this.themes = themes;
        this.subjects = subjects;
        this.claims = claims;
        this.charts = charts;
        this.trails = trails;
        this.structured = structured;
        this.wording = wording;
    }

    /** A file of the figures shown. */
    record Take(ExportFormat format, String address) {}

    @GetMapping({PATH, Here.ENGLISH + PATH})
    String all(@ModelAttribute(name = "here", binding = false) Here here, Model model) {
        Generation generation = data.current();
        model.addAttribute("themes", themes.of(generation, indicators.list(generation)));
        trails.lead(model, here, trails.down(trails.page("figures.title", PATH)));
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
        model.addAttribute("name", wording.name(indicator));
        model.addAttribute("definition", wording.french(indicator.definition()));
        model.addAttribute("claims", said);
        model.addAttribute("total", newest.total());
        model.addAttribute("chosen", chosen != null);
        model.addAttribute("subjects", subjects.of(newest.figures(), said));
        model.addAttribute("chart", charts.of(indicator, newest.figures(), said));
        model.addAttribute(
                "disputed",
                newest.figures().stream().filter(Disputes::isDisputed).count());
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
        model.addAttribute(
                "query", PageQueries.FIGURES.formatted(code, chosen == null ? "" : ", subjects: [\"" + chosen + "\"]"));
    }

    private void lead(Indicator indicator, Here here, Model model) {
        Phrase name = wording.name(indicator);
        List<Crumb> trail =
                trails.down(trails.page("figures.title", PATH), new Crumb(name, PATH + "/" + indicator.code()));
        model.addAttribute("trail", trail);
        model.addAttribute("structured", structured.of(here, trail, indicator, name));
    }
}
