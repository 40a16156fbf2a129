package fr.etabli.site;

import fr.etabli.geography.Departments;
import fr.etabli.geography.Regions;
import fr.etabli.school.Contact;
import fr.etabli.school.Network;
import fr.etabli.school.Networks;
import fr.etabli.school.School;
import fr.etabli.school.Schools;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PartialDate;
import fr.etabli.vocabulary.ServedData;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What is known of a school, and what is not. */
@Controller
class SchoolPage {

    static final String PATH = "/ecoles";

    /** Whom to ask where a school itself cannot be reached. */
    static final String FEDERATION = "fnep";

    private final ServedData data;
    private final Schools schools;
    private final Regions regions;
    private final Departments departments;
    private final Networks networks;
    private final TaughtParts taught;
    private final NearSchools near;
    private final FigureLists figures;
    private final Claims claims;
    private final ErrorReports reports;
    private final Trails trails;
    private final Standings standings;
    private final Wording wording;

    SchoolPage(
            ServedData data,
            Schools schools,
            Regions regions,
            Departments departments,
            Networks networks,
            TaughtParts taught,
            NearSchools near,
            FigureLists figures,
            Claims claims,
            ErrorReports reports,
            Trails trails,
            Standings standings,
            Wording wording) {
        this.data = data;
        this.schools = schools;
        this.regions = regions;
        this.departments = departments;
        this.networks = networks;
        this.taught = taught;
        this.near = near;
        this.figures = figures;
        this.claims = claims;
        this.reports = reports;
        this.trails = trails;
        this.standings = standings;
        this.wording = wording;
    }

    /** Where a school is. */
    record Whereabouts(String town, String department, String departmentCode, String region, String regionCode) {}

    @GetMapping({PATH + "/{slug}", Here.ENGLISH + PATH + "/{slug}"})
    String school(@PathVariable String slug, @ModelAttribute(name = "here", binding = false) Here here, Model model) {
        Generation generation = data.current();
        School school = schools.find(generation, slug)
                .orElseThrow(
                        () -> new EtabliException(ErrorCode.NOT_FOUND, "There is no school named “" + slug + "”."));
        Whereabouts place = whereabouts(generation, school);
        List<TaughtPart> trades = taught.of(generation, school);
        model.addAttribute("school", school);
        model.addAttribute("standing", standings.of(school));
        model.addAttribute("place", place);
        model.addAttribute("described", frenchOrNull(school.description()));
        model.addAttribute("terms", Terms.in(wording, school.description(), school.admission(), school.operator()));
        model.addAttribute("admission", frenchOrNull(school.admission()));
        model.addAttribute(
                "confirmed", school.lastConfirmedOn() == null ? null : wording.when(school.lastConfirmedOn()));
        model.addAttribute("opened", dateOrNull(school.openedOn()));
        model.addAttribute("taught", trades);
        model.addAttribute("near", near.to(generation, school));
        model.addAttribute("query", PageQueries.SCHOOL.formatted(slug));
        model.addAttribute("report", reports.about(school.name(), here.canonical(here.language())));
        contact(generation, school, model);
        figures(generation, school, model);
        lead(here, school, place, trades, model);
        return "school";
    }

    private void figures(Generation generation, School school, Model model) {
        FigureLists.Newest newest = figures.about(generation, school.id());
        Claims.Told told = claims.of(generation, newest.figures(), List.of(school), school.sources());
        model.addAttribute("claims", told.claims());
        model.addAttribute("total", newest.total());
        model.addAttribute("sources", told.references());
    }

    private void contact(Generation generation, School school, Model model) {
        Contact contact = school.contact();
        boolean reachable = contact.phone() != null || contact.email() != null || contact.website() != null;
        model.addAttribute("reachable", reachable);
        model.addAttribute("phone", contact.phone() == null ? null : wording.phone(contact.phone()));
        model.addAttribute("federation", networks.find(generation, FEDERATION).orElse(null));
        model.addAttribute(
                "networks",
                school.networks().stream()
                        .map(network -> networks.get(generation, network))
                        .map(Network::name)
                        .collect(Collectors.joining(", ")));
    }

    private void lead(Here here, School school, Whereabouts place, List<TaughtPart> trades, Model model) {
        List<Crumb> trail = trails.down(
                trails.page("regions.title", RegionsPage.PATH),
                new Crumb(new Phrase(place.region(), null), RegionsPage.PATH + "/" + place.regionCode()),
                new Crumb(new Phrase(school.name(), null), PATH + "/" + school.slug()));
        StructuredPage page = new StructuredPage(here).trail(trail);
        StructuredSchool.add(page, here, school, place.region(), trades);
        model.addAttribute("trail", trail);
        model.addAttribute("structured", page.json());
    }

    private Whereabouts whereabouts(Generation generation, School school) {
        return new Whereabouts(
                school.address().commune(),
                departments.get(generation, school.departmentCode()).name(),
                school.departmentCode(),
                regions.get(generation, school.regionCode()).name(),
                school.regionCode());
    }

    private @Nullable Phrase frenchOrNull(@Nullable String text) {
        return text == null ? null : wording.french(text);
    }

    private @Nullable String dateOrNull(@Nullable PartialDate date) {
        return date == null ? null : wording.date(date);
    }
}
