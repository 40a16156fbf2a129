package fr.etabli.site;

import fr.etabli.geography.Departments;
import fr.etabli.geography.Regions;
import fr.etabli.school.Networks;
import fr.etabli.trade.QualificationType;
import fr.etabli.trade.Qualifications;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What the values of the search's filters are called; costs no request. */
@Component
class FilterNames {

    private final Wording wording;
    private final Map<String, BiFunction<Generation, String, Optional<Phrase>>> names;

    FilterNames(
            Trades trades,
            Sectors sectors,
            Qualifications qualifications,
            Regions regions,
            Departments departments,
            Networks networks,
            Wording wording) {
        this.wording = wording;
        BiFunction<Generation, String, Optional<Phrase>> trade =
                (generation, slug) -> trades.find(generation, slug).map(one -> wording.name(one));
        BiFunction<Generation, String, Optional<Phrase>> region =
                (generation, code) -> regions.find(generation, code).map(one -> plain(one.name()));
        this.names = new HashMap<>(Map.of(
                "trade",
                trade,
                "ofTrade",
                trade,
                "region",
                region,
                "ofRegion",
                region,
                "sector",
                (generation, code) -> sectors.find(generation, code).map(one -> wording.name(one)),
                "qualification",
                (generation, slug) -> qualifications.find(generation, slug).map(one -> wording.name(one)),
                "department",
                (generation, code) ->
                        departments.find(generation, code).map(one -> plain(Wording.coded(one.name(), one.code()))),
                "network",
                (generation, slug) -> networks.find(generation, slug).map(one -> wording.french(one.name())),
                "qualificationType",
                (generation, name) -> type(name),
                Query.STATUS,
                (generation, name) -> Optional.of(plain(wording.text("status." + name)))));
        this.names.put("boarding", (generation, said) -> Optional.of(plain(wording.text("search.boarding." + said))));
    }

    /** Nothing where there is no such parameter or no such value. */
    Optional<Phrase> find(Generation generation, String parameter, String value) {
        return Optional.ofNullable(names.get(parameter)).flatMap(name -> name.apply(generation, value));
    }

    private Optional<Phrase> type(String name) {
        return Arrays.stream(QualificationType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .map(type -> wording.french(type.label()));
    }

    /** The names of regions and departments are the same in both languages. */
    private static Phrase plain(String name) {
        return new Phrase(name, null);
    }
}
