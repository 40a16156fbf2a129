package fr.etabli.site;

import fr.etabli.geography.Region;
import fr.etabli.geography.Regions;
import fr.etabli.school.Networks;
import fr.etabli.school.School;
import fr.etabli.search.Facet;
import fr.etabli.search.Scope;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trade;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.ServedData;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The trades by sector, and for each what it is called, what it leads to and who teaches it. */
@Controller
class TradesPage {

    static final String PATH = "/metiers";

    private final ServedData data;
    private final Trades trades;
    private final Sectors sectors;
    private final Regions regions;
    private final TradeParts parts;
    private final QualificationParts qualifications;
    private final SchoolLists lists;
    private final SchoolCards cards;
    private final MapLegends legends;
    private final Networks networks;
    private final FigureLists figures;
    private final Claims claims;
    private final Trails trails;
    private final Wording wording;

    TradesPage(
            ServedData data,
            Trades trades,
            Sectors sectors,
            Regions regions,
            TradeParts parts,
            QualificationParts qualifications,
            SchoolLists lists,
            SchoolCards cards,
            MapLegends legends,
            Networks networks,
            FigureLists figures,
            Claims claims,
            Trails trails,
            Wording wording) {
        this.data = data;
        this.trades = trades;
        this.sectors = sectors;
        this.regions = regions;
        this.parts = parts;
        this.qualifications = qualifications;
        this.lists = lists;
        this.cards = cards;
        this.legends = legends;
        this.networks = networks;
        this.figures = figures;
        this.claims = claims;
        this.trails = trails;
        this.wording = wording;
    }

    /** A region of open schools that teach a trade. */
    record RegionCount(String code, String name, int open) {}

    @GetMapping({PATH, Here.ENGLISH + PATH})
    String all(@ModelAttribute(name = "here", binding = false) Here here, Model model) {
        model.addAttribute("sectors", parts.bySector(data.current()));
        trails.lead(model, here, trails.down(trails.page("trades.title", PATH)));
        return "trades";
    }

    @GetMapping({PATH + "/{slug}", Here.ENGLISH + PATH + "/{slug}"})
    String trade(@PathVariable String slug, @ModelAttribute(name = "here", binding = false) Here here, Model model) {
        Generation generation = data.current();
        Trade trade = trades.find(generation, slug)
                .orElseThrow(() -> new EtabliException(ErrorCode.NOT_FOUND, "There is no trade named “" + slug + "”."));
        Phrase name = wording.name(trade);
        model.addAttribute("trade", trade);
        model.addAttribute("name", name);
        model.addAttribute("sector", wording.name(sectors.get(generation, trade.sector())));
        model.addAttribute("words", wording.french(String.join(", ", trade.synonyms())));
        model.addAttribute("qualifications", qualifications.ofTrade(generation, slug));
        model.addAttribute("related", related(generation, trade));
        model.addAttribute("query", PageQueries.TRADE.formatted(slug));
        schools(generation, slug, model);
        figures(generation, trade, model);
        trails.lead(model, here, trails.down(trails.page("trades.title", PATH), new Crumb(name, PATH + "/" + slug)));
        return "trade";
    }

    private void schools(Generation generation, String slug, Model model) {
        SchoolLists.Listed listed = lists.of(generation, Scope.ofTrade(slug), Facet.REGIONS);
        SchoolLists.Part open = listed.open();
        model.addAttribute("listed", listed);
        model.addAttribute("legend", legends.of(generation, listed));
        if (listed.total() == 0) {
            model.addAttribute(
                    "federation",
                    networks.find(generation, SchoolPage.FEDERATION).orElse(null));
        }
        model.addAttribute(
                "counts",
                regions.list(generation).stream()
                        .map(region -> new RegionCount(region.code(), region.name(), open.count(region.code())))
                        .filter(count -> count.open() > 0)
                        .toList());
        model.addAttribute(
                "groups",
                regions.list(generation).stream()
                        .map(region -> group(generation, region, open.schools()))
                        .filter(group -> !group.cards().isEmpty())
                        .toList());
        model.addAttribute("others", cards.of(generation, listed.others().schools()));
    }

    private SchoolGroup group(Generation generation, Region region, List<School> open) {
        return new SchoolGroup(
                "region-" + region.code(),
                region.name(),
                RegionsPage.PATH + "/" + region.code(),
                cards.of(
                        generation,
                        open.stream()
                                .filter(school -> school.regionCode().equals(region.code()))
                                .toList()));
    }

    private void figures(Generation generation, Trade trade, Model model) {
        FigureLists.Newest newest = figures.about(generation, trade.id());
        Claims.Told told = claims.of(generation, newest.figures(), List.of(), trade.sources());
        model.addAttribute("claims", told.claims());
        model.addAttribute("total", newest.total());
        model.addAttribute("sources", told.references());
    }

    private List<TradePart> related(Generation generation, Trade trade) {
        return parts.ofSector(generation, trade.sector()).stream()
                .filter(other -> !other.slug().equals(trade.slug()))
                .toList();
    }
}
