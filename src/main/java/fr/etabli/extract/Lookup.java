package fr.etabli.extract;

import fr.etabli.geography.Department;
import fr.etabli.geography.Region;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.outcome.Indicator;
import fr.etabli.outcome.Outcome;
import fr.etabli.school.Network;
import fr.etabli.school.School;
import fr.etabli.school.SchoolCounts;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.Sector;
import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rows say of other things than their own: names, counts and addresses, all of one generation. */
public final class Lookup {

    private final Generation generation;
    private final Documents documents;
    private final SchoolCounts counts;
    private final PublicAddress address;
    private final Map<String, School> schools;

    public Lookup(Generation generation, Documents documents, SchoolCounts counts, PublicAddress address) {
        this(generation, documents, counts, address, Map.of());
    }

    private Lookup(
            Generation generation,
            Documents documents,
            SchoolCounts counts,
            PublicAddress address,
            Map<String, School> schools) {
        this.generation = generation;
        this.documents = documents;
        this.counts = counts;
        this.address = address;
        this.schools = schools;
    }

    /** The same, able to tell of these schools; one request, none where there are none. */
    Lookup withSchools(Collection<String> slugs) {
        return slugs.isEmpty()
                ? this
                : new Lookup(
                        generation,
                        documents,
                        counts,
                        address,
                        documents.find(generation, Kind.SCHOOLS, slugs, School.class));
    }

    School school(String slug) {
        return found(schools.get(slug), Kind.SCHOOLS, slug);
    }

    Region region(String code) {
        return entry(Kind.REGIONS, code, Region.class);
    }

    Department department(String code) {
        return entry(Kind.DEPARTMENTS, code, Department.class);
    }

    Sector sector(String code) {
        return entry(Kind.SECTORS, code, Sector.class);
    }

    Trade trade(String slug) {
        return entry(Kind.TRADES, slug, Trade.class);
    }

    @Nullable
    Qualification qualification(@Nullable String slug) {
        return slug == null ? null : entry(Kind.QUALIFICATIONS, slug, Qualification.class);
    }

    Indicator indicator(String code) {
        return entry(Kind.INDICATORS, code, Indicator.class);
    }

    String subjectName(Outcome outcome) {
        String subject = outcome.subject();
        return switch (outcome.subjectType()) {
            case NETWORK -> entry(Kind.NETWORKS, subject, Network.class).name();
            case REGION -> region(subject).name();
            case SCHOOL -> school(subject).name();
            case TRADE -> trade(subject).name();
        };
    }

    SchoolCounts counts() {
        return counts;
    }

    Generation generation() {
        return generation;
    }

    /** The absolute address of a page of the site. */
    String page(String path) {
        return address.of(path);
    }

    private <T> T entry(Kind kind, String key, Class<T> type) {
        return found(documents.dictionary(generation, kind, type).get(key), kind, key);
    }

    private <T> T found(@Nullable T entity, Kind kind, String key) {
        if (entity == null) {
            throw new IllegalStateException(
                    "Generation " + generation + " refers to " + key + " among its " + kind + ", where it is not.");
        }
        return entity;
    }
}
