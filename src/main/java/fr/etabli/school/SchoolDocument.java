package fr.etabli.school;

import fr.etabli.geography.Location;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.PartialDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A school, or one programme of a school, as it is indexed: the fields that it is found by, and the entity itself.
 *
 * <p>Both have the same fields, so that one filter serves both; a programme's document speaks of its own trade and
 * qualification alone, and of its school in all else.
 *
 * @param <T>       {@link School} or {@link Programme}
 * @param nameWords        folded words of its name and operator, neighbours also joined
 * @param descriptionWords folded words of its description
 * @param tradeTypes  {@code usinage|BAC_PRO}: each trade with each type of qualification that it is taught for, nothing
 *                    after the bar where no source states one; for counts across both
 * @param sectorTypes {@code METALLURGIE|BAC_PRO}, likewise
 * @param mainSector  code of the sector of most of the school's programmes
 * @param boarding whether pupils can board; null where that is not stated
 * @param openedDay epoch day of the first day that the opening may mean; far in the past where it is not known
 * @param openedLastDay epoch day of the last day that the opening may mean; null where it is not known
 */
public record SchoolDocument<T>(
        String key,
        T entity,
        String school,
        String name,
        @Nullable String description,
        @Nullable String operator,
        List<String> tradeWords,
        List<String> qualificationWords,
        List<String> placeWords,
        List<String> nameWords,
        List<String> descriptionWords,
        List<String> trades,
        List<String> sectors,
        @Nullable String mainSector,
        List<String> qualifications,
        List<String> qualificationTypes,
        List<String> tradeTypes,
        List<String> sectorTypes,
        String region,
        String department,
        @Nullable String commune,
        List<String> networks,
        SchoolStatus status,
        @Nullable Boolean boarding,
        @Nullable Integer openedYear,
        long openedDay,
        @Nullable Long openedLastDay,
        @Nullable Map<String, Double> location) {

    /** The day that stands for "not known" in orders by opening. */
    private static final int UNKNOWN_DAY = -1_000_000;

    /** What the names in a document are taken from. */
    public record Names(
            Map<String, Trade> trades,
            Map<String, Qualification> qualifications,
            Function<String, String> regionName,
            Function<String, String> departmentName) {}

    /** What is told apart in the name and the description of a school, and its programmes are found by too. */
    private record Words(List<String> name, List<String> description) {}

    public static SchoolDocument<School> of(School school, Names names) {
        Words words =
                new Words(SpokenWords.ofNames(school.name(), school.operator()), SpokenWords.of(school.description()));
        return document(school.slug(), school, school, school.programmes(), words, names);
    }

    /** @param school the document of its school, whose words it shares */
    public static SchoolDocument<Programme> of(Programme programme, SchoolDocument<School> school, Names names) {
        Words words = new Words(school.nameWords(), school.descriptionWords());
        return document(programme.key(), programme, school.entity(), List.of(programme), words, names);
    }

    private static <T> SchoolDocument<T> document(
            String key, T entity, School school, List<Programme> programmes, Words words, Names names) {
        List<Trade> trades = distinct(programmes, Programme::trade, names.trades());
        List<Qualification> qualifications = distinct(programmes, Programme::qualification, names.qualifications());
        PartialDate opened = school.openedOn();
        Location location = school.location();
        return new SchoolDocument<>(
                key,
                entity,
                school.slug(),
                school.name(),
                school.description(),
                school.operator(),
                flat(
                        trades,
                        trade -> Stream.concat(Stream.of(trade.name(), trade.nameEn()), trade.synonyms().stream())),
                flat(
                        qualifications,
                        one -> Stream.of(
                                one.name(),
                                one.nameEn(),
                                one.abbreviation(),
                                one.formerName(),
                                one.type().label())),
                List.of(
                        school.address().commune(),
                        names.departmentName().apply(school.departmentCode()),
                        names.regionName().apply(school.regionCode())),
                words.name(),
                words.description(),
                flat(trades, trade -> Stream.of(trade.slug())),
                flat(trades, trade -> Stream.of(trade.sector())),
                school.mainSector(),
                flat(qualifications, one -> Stream.of(one.slug())),
                flat(qualifications, one -> Stream.of(one.type().name())),
                typed(programmes, Trade::slug, names),
                typed(programmes, Trade::sector, names),
                school.regionCode(),
                school.departmentCode(),
                school.address().communeCode(),
                school.networks(),
                school.status(),
                school.boarding(),
                opened == null ? null : opened.year(),
                opened == null ? UNKNOWN_DAY : opened.firstDay().toEpochDay(),
                opened == null ? null : opened.lastDay().toEpochDay(),
                location == null ? null : location.geoPoint());
    }

    private static List<String> typed(List<Programme> programmes, Function<Trade, String> part, Names names) {
        return programmes.stream()
                .map(programme -> {
                    Trade trade = Objects.requireNonNull(names.trades().get(programme.trade()), programme.trade());
                    String slug = programme.qualification();
                    Qualification one =
                            slug == null ? null : names.qualifications().get(slug);
                    return part.apply(trade) + "|"
                            + (one == null ? "" : one.type().name());
                })
                .distinct()
                .toList();
    }

    private static <E> List<E> distinct(
            Collection<Programme> programmes, Function<Programme, @Nullable String> slug, Map<String, E> known) {
        return programmes.stream()
                .map(slug)
                .filter(Objects::nonNull)
                .distinct()
                .map(one -> Objects.requireNonNull(known.get(one), one))
                .toList();
    }

    private static <E> List<String> flat(List<E> entities, Function<E, Stream<@Nullable String>> words) {
        return entities.stream()
                .flatMap(words)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
