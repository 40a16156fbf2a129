package fr.etabli.site;

import fr.etabli.geography.Regions;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.SubjectType;
import fr.etabli.school.Networks;
import fr.etabli.school.School;
import fr.etabli.school.Schools;
import fr.etabli.trade.Trade;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what figures are about. */
@Component
class ClaimSubjects {

    private final Networks networks;
    private final Regions regions;
    private final Schools schools;
    private final Trades trades;
    private final Wording wording;

    ClaimSubjects(Networks networks, Regions regions, Schools schools, Trades trades, Wording wording) {
        this.networks = networks;
        this.regions = regions;
        this.schools = schools;
        this.trades = trades;
        this.wording = wording;
    }

    /** @param about the schools that the figures are about, by slug */
    Claim.Subject of(Generation generation, Outcome outcome, Map<String, School> about) {
        String key = outcome.subject();
        return switch (outcome.subjectType()) {
            case SCHOOL -> {
                School school = about.get(key);
                yield new Claim.Subject(
                        wording.french(school == null ? key : school.name()), SchoolPage.PATH + "/" + key);
            }
            case REGION ->
                new Claim.Subject(new Phrase(regions.get(generation, key).name(), null), RegionsPage.PATH + "/" + key);
            case NETWORK ->
                new Claim.Subject(wording.french(networks.get(generation, key).name()), null);
            case TRADE -> {
                Trade trade = trades.get(generation, key);
                yield new Claim.Subject(wording.name(trade), TradesPage.PATH + "/" + key);
            }
        };
    }

    /** The schools that figures are about, by slug; one request where there are any. */
    Map<String, School> schools(Generation generation, List<Outcome> stated) {
        List<String> slugs = stated.stream()
                .filter(outcome -> outcome.subjectType() == SubjectType.SCHOOL)
                .map(Outcome::subject)
                .distinct()
                .toList();
        return slugs.isEmpty() ? Map.of() : schools.find(generation, slugs);
    }
}
