package fr.etabli.site;

import fr.etabli.geography.Department;
import fr.etabli.geography.Departments;
import fr.etabli.geography.Region;
import fr.etabli.geography.Regions;
import fr.etabli.map.Provenance;
import fr.etabli.map.Provenances;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PartialDate;
import fr.etabli.vocabulary.PublicAddress;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands under and around the schools of an embedded map: outlines, where it all comes from, how to take it. */
@Component
class EmbedGround {

    private final Regions regions;
    private final Departments departments;
    private final Provenances provenances;
    private final PublicAddress address;
    private final Wording wording;

    EmbedGround(
            Regions regions, Departments departments, Provenances provenances, PublicAddress address, Wording wording) {
        this.regions = regions;
        this.departments = departments;
        this.provenances = provenances;
        this.address = address;
        this.wording = wording;
    }

    /** Departments where a part of the country is asked for, else the regions. */
    EmbedMap.Ground outlines(Generation generation, EmbedQuestion question) {
        if (question.regions().isEmpty() && question.departments().isEmpty()) {
            return new EmbedMap.Ground(
                    "/map/regions.geojson",
                    regions.list(generation).stream().map(Region::code).collect(Collectors.joining(" ")));
        }
        return new EmbedMap.Ground(
                "/map/departments.geojson",
                departments.list(generation).stream()
                        .filter(one -> question.regions().isEmpty()
                                || question.regions().contains(one.regionCode()))
                        .filter(one -> question.departments().isEmpty()
                                || question.departments().contains(one.code()))
                        .map(Department::code)
                        .collect(Collectors.joining(" ")));
    }

    /** The line that puts the map into a page. */
    String snippet(EmbedQuestion question) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"%d\" loading=\"lazy\"></iframe>"
                .formatted(
                        address.of(question.address()).replace("&", "&amp;"),
                        wording.text("embed.frame"),
                        question.height() == null ? EmbedQuestion.USUAL : question.height());
    }

    EmbedMap.Origin origin(Generation generation) {
        Provenance provenance = provenances.of(generation);
        return new EmbedMap.Origin(
                wording.date(PartialDate.of(provenance.date().toString())),
                provenance.licence(),
                provenance.attribution(),
                provenance.outlines());
    }
}
