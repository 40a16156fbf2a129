package fr.etabli.site;

import fr.etabli.geography.Departments;
import fr.etabli.geography.Regions;
import fr.etabli.school.Contact;
import fr.etabli.school.Network;
import fr.etabli.school.Networks;
import fr.etabli.school.Programme;
import fr.etabli.school.School;
import fr.etabli.school.Schools;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.Qualifications;
import fr.etabli.trade.Trades;
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
import org.springframework.web.bind.annotation.PathVariable;

/** What is known of a school, and what is not. */
@Controller
class SchoolPage {

    /** Whom to ask where a school itself cannot be reached. */
    private static final String FEDERATION = "fnep";

    private final ServedData data;
    private final Schools schools;
    private final Regions regions;
    private final Departments departments;
    private final Networks networks;
    private final Trades trades;
    private final Qualifications qualifications;
    private final FigureLists figures;
    private final Claims claims;
    private final Wording wording;

    SchoolPage(
            ServedData data,
            Schools schools,
            Regions regions,
            Departments departments,
            Networks networks,
            Trades trades,
            Qualifications qualifications,
            FigureLists figures,
            Claims claims,
            Wording wording) {
        this.data = data;
        this.schools = schools;
        this.regions = regions;
        this.departments = departments;
        this.networks = networks;
        this.trades = trades;
        this.qualifications = qualifications;
        this.figures = figures;
        this.claims = claims;
        this.wording = wording;
    }

    /** Where a school is. */
    record Whereabouts(String town, String department, String departmentCode, String region, String regionCode) {}

    /** A trade as it is taught at a school; {@code qualification} is null where no source says which. */
    record Taught(String trade, @Nullable String qualification, @Nullable String since, @Nullable Integer places) {}

    @GetMapping({"/ecoles/{slug}", Here.ENGLISH + "/ecoles/{slug}"})
    String school(@PathVariable String slug, Model model) {
        Generation generation = data.current();
        School school = schools.find(generation, slug)
                .orElseThrow(
                        () -> new EtabliException(ErrorCode.NOT_FOUND, "There is no school named “" + slug + "”."));
        model.addAttribute("school", school);
        model.addAttribute("place", whereabouts(generation, school));
        model.addAttribute("confirmed", whenOrNull(school.lastConfirmedOn()));
        model.addAttribute("opened", dateOrNull(school.openedOn()));
        model.addAttribute(
                "programmes",
                school.programmes().stream()
                        .map(programme -> taught(generation, programme))
                        .toList());
        FigureLists.Newest newest = figures.about(generation, school.id());
        Claims.Told told = claims.of(generation, newest.figures(), List.of(school), school.sources());
        model.addAttribute("claims", told.claims());
        model.addAttribute("total", newest.total());
        model.addAttribute("sources", told.references());
        contact(generation, school, model);
        return "school";
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

    private Whereabouts whereabouts(Generation generation, School school) {
        return new Whereabouts(
                school.address().commune(),
                departments.get(generation, school.departmentCode()).name(),
                school.departmentCode(),
                regions.get(generation, school.regionCode()).name(),
                school.regionCode());
    }

    private Taught taught(Generation generation, Programme programme) {
        String slug = programme.qualification();
        Qualification qualification = slug == null ? null : qualifications.get(generation, slug);
        return new Taught(
                trades.get(generation, programme.trade()).name(),
                qualification == null ? null : qualification.name(),
                dateOrNull(programme.since()),
                programme.places());
    }

    private @Nullable String dateOrNull(@Nullable PartialDate date) {
        return date == null ? null : wording.date(date);
    }

    private @Nullable String whenOrNull(@Nullable PartialDate date) {
        return date == null ? null : wording.when(date);
    }
}
