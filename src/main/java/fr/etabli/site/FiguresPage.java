package fr.etabli.site;

import fr.etabli.outcome.DisagreementBasis;
import fr.etabli.outcome.Indicator;
import fr.etabli.outcome.Indicators;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.ServedData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The figures: which there are, and for each who stated what and when. */
@Controller
class FiguresPage {

    private static final String QUERY =
            """
            query Figures($after: String) {
              outcomes(filter: { indicators: ["%s"] }, first: 100, after: $after) {
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
    private final Claims claims;

    FiguresPage(ServedData data, Indicators indicators, FigureLists figures, Claims claims) {
        this.data = data;
        this.indicators = indicators;
        this.figures = figures;
        this.claims = claims;
    }

    @GetMapping({"/chiffres", Here.ENGLISH + "/chiffres"})
    String all(Model model) {
        model.addAttribute("indicators", indicators.list(data.current()));
        return "figures";
    }

    @GetMapping({"/chiffres/{code}", Here.ENGLISH + "/chiffres/{code}"})
    String indicator(@PathVariable String code, Model model) {
        Generation generation = data.current();
        Indicator indicator = indicators
                .find(generation, code)
                .orElseThrow(() -> new EtabliException(ErrorCode.NOT_FOUND, "There is no indicator “" + code + "”."));
        FigureLists.Newest newest = figures.of(generation, code);
        model.addAttribute("indicator", indicator);
        model.addAttribute("claims", claims.of(generation, newest.figures()));
        model.addAttribute("total", newest.total());
        model.addAttribute(
                "disputed",
                newest.figures().stream()
                        .filter(figure -> figure.disagreements().stream()
                                .anyMatch(one -> one.basis() != DisagreementBasis.SAME_YEAR))
                        .count());
        model.addAttribute("query", QUERY.formatted(code));
        return "indicator";
    }
}
