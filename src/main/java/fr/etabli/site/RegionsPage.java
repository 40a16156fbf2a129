package fr.etabli.site;

import fr.etabli.geography.Department;
import fr.etabli.geography.Departments;
import fr.etabli.geography.Region;
import fr.etabli.geography.Regions;
import fr.etabli.school.Networks;
import fr.etabli.school.School;
import fr.etabli.search.Facet;
import fr.etabli.search.Scope;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.ServedData;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The regions, and for each its departments, schools, trades, figures and public money. */
@Controller
class RegionsPage {

    static final String PATH = "/regions";

    private final ServedData data;
    private final Regions regions;
    private final Departments departments;
    private final RegionCounts counts;
    private final SchoolLists lists;
    private final SchoolCards cards;
    private final MapLegends legends;
    private final Networks networks;
    private final TradeParts trades;
    private final FigureLists figures;
    private final Claims claims;
    private final Trails trails;

    RegionsPage(
            ServedData data,
            Regions regions,
            Departments departments,
            RegionCounts counts,
            SchoolLists lists,
            SchoolCards cards,
            MapLegends legends,
            Networks networks,
            TradeParts trades,
            FigureLists figures,
            Claims claims,
            Trails trails) {
        this.data = data;
        this.regions = regions;
        this.departments = departments;
        this.counts = counts;
        this.lists = lists;
        this.cards = cards;
        this.legends = legends;
        this.networks = networks;
        this.trades = trades;
        this.figures = figures;
        this.claims = claims;
        this.trails = trails;
    }

    /** How many schools a department has. */
    record DepartmentRow(String code, String name, int open, int others) {}

    /** The newest figures of a list, and how many the whole list has. */
    record Stated(List<Claim> claims, int total) {

        public boolean isTruncated() {
            return claims.size() < total;
        }
    }

    @GetMapping({PATH, Here.ENGLISH + PATH})
    String all(@ModelAttribute(name = "here", binding = false) Here here, Model model) {
        List<RegionRow> rows = counts.of(data.current());
        model.addAttribute("regions", rows);
        model.addAttribute("open", rows.stream().mapToInt(RegionRow::open).sum());
        model.addAttribute("planned", rows.stream().mapToInt(RegionRow::planned).sum());
        model.addAttribute("with", rows.stream().filter(row -> row.open() > 0).count());
        trails.lead(model, here, trails.down(trails.page("regions.title", PATH)));
        return "regions";
    }

    @GetMapping({PATH + "/{code}", Here.ENGLISH + PATH + "/{code}"})
    String region(@PathVariable String code, @ModelAttribute(name = "here", binding = false) Here here, Model model) {
        Generation generation = data.current();
        Region region = regions.find(generation, code)
                .orElseThrow(
                        () -> new EtabliException(ErrorCode.NOT_FOUND, "There is no region with code “" + code + "”."));
        model.addAttribute("region", region);
        model.addAttribute("trades", trades.ofRegion(generation, code));
        model.addAttribute("query", PageQueries.REGION.formatted(code));
        schools(generation, code, model);
        figures(generation, region, model);
        trails.lead(
                model,
                here,
                trails.down(
                        trails.page("regions.title", PATH),
                        new Crumb(new Phrase(region.name(), null), PATH + "/" + code)));
        return "region";
    }

    private void schools(Generation generation, String code, Model model) {
        SchoolLists.Listed listed = lists.of(generation, Scope.ofRegion(code), Facet.DEPARTMENTS);
        List<Department> own = departments.list(generation).stream()
                .filter(department -> department.regionCode().equals(code))
                .toList();
        model.addAttribute("listed", listed);
        model.addAttribute("legend", legends.of(generation, listed));
        if (listed.total() == 0) {
            model.addAttribute(
                    "federation",
                    networks.find(generation, SchoolPage.FEDERATION).orElse(null));
        }
        model.addAttribute(
                "departments",
                own.stream()
                        .map(department -> new DepartmentRow(
                                department.code(),
                                department.name(),
                                listed.open().count(department.code()),
                                listed.others().count(department.code())))
                        .toList());
        model.addAttribute(
                "groups",
                own.stream()
                        .map(department -> group(generation, department, listed.schools()))
                        .filter(group -> !group.cards().isEmpty())
                        .toList());
    }

    private SchoolGroup group(Generation generation, Department department, List<School> schools) {
        return new SchoolGroup(
                "departement-" + department.code(),
                Wording.coded(department.name(), department.code()),
                "/?department=" + department.code(),
                cards.of(
                        generation,
                        schools.stream()
                                .filter(school -> school.departmentCode().equals(department.code()))
                                .toList()));
    }

    private void figures(Generation generation, Region region, Model model) {
        FigureLists.Newest money = figures.publicMoney(generation, region.id());
        FigureLists.Newest others = figures.besidesPublicMoney(generation, region.id());
        List<Claim> said = claims.of(
                generation,
                Stream.concat(money.figures().stream(), others.figures().stream())
                        .toList());
        int between = money.figures().size();
        model.addAttribute("money", new Stated(said.subList(0, between), money.total()));
        model.addAttribute("figures", new Stated(said.subList(between, said.size()), others.total()));
    }
}
