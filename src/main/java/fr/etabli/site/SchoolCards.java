package fr.etabli.site;

import fr.etabli.geography.Department;
import fr.etabli.geography.Departments;
import fr.etabli.school.Programme;
import fr.etabli.school.School;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.Qualifications;
import fr.etabli.trade.Trade;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts schools on cards; costs no request. */
@Component
class SchoolCards {

    private final Departments departments;
    private final Trades trades;
    private final Qualifications qualifications;
    private final Standings standings;
    private final Wording wording;

    SchoolCards(
            Departments departments,
            Trades trades,
            Qualifications qualifications,
            Standings standings,
            Wording wording) {
        this.departments = departments;
        this.trades = trades;
        this.qualifications = qualifications;
        this.standings = standings;
        this.wording = wording;
    }

    /** In the order given. */
    List<SchoolCard> of(Generation generation, List<School> schools) {
        return schools.stream().map(school -> of(generation, school)).toList();
    }

    SchoolCard of(Generation generation, School school) {
        Department department = departments.get(generation, school.departmentCode());
        return new SchoolCard(
                school.slug(),
                school.name(),
                school.address().commune(),
                Wording.coded(department.name(), department.code()),
                school.status(),
                standings.of(school),
                taught(generation, school),
                prepared(generation, school),
                school.lastConfirmedOn() == null ? null : wording.when(school.lastConfirmedOn()),
                null);
    }

    private List<Phrase> taught(Generation generation, School school) {
        return school.tradeSlugs().stream()
                .map(slug -> trades.get(generation, slug))
                .map((Trade trade) -> wording.name(trade))
                .toList();
    }

    private List<Phrase> prepared(Generation generation, School school) {
        return school.programmes().stream()
                .map(Programme::qualification)
                .filter(Objects::nonNull)
                .distinct()
                .map(slug -> qualifications.get(generation, slug))
                .map((Qualification one) -> wording.name(one))
                .toList();
    }
}
