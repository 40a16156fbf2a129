package fr.etabli.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etabli.index.Cluster;
import fr.etabli.index.Scan;
import fr.etabli.school.School;
import fr.etabli.school.SchoolStatus;
import fr.etabli.search.SchoolResults.FacetCount;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.ServedData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class SchoolSearchTest {

    private static final SchoolFilter WHATEVER_STATUS = SchoolFilter.NONE.withStatuses(List.of(SchoolStatus.values()));
    private static final SchoolFilter ALL_FROM_BESANCON = near(WHATEVER_STATUS, "Besançon", 1_000);

    @Autowired
    private SchoolSearch search;

    @Autowired
    private ServedData served;

    @Autowired
    private Cluster cluster;

    @ParameterizedTest
    @EnumSource(SchoolOrder.class)
    void everyOrderYieldsEachSchoolOnceForwardAndBackward(SchoolOrder order) {
        SchoolFilter filter =
                order == SchoolOrder.RELEVANCE ? WHATEVER_STATUS.withText("école de production") : ALL_FROM_BESANCON;
        List<String> forward = walk(filter, order, false);
        List<String> backward = walk(filter, order, true);

        assertThat(forward).doesNotHaveDuplicates().hasSize(total(filter));
        Collections.reverse(backward);
        assertThat(backward).isEqualTo(forward);
        try (Scan<School> scan = search.scan(generation(), new SchoolSelection(filter, Scope.ALL, order))) {
            assertThat(scan).toIterable().extracting(School::slug).containsExactlyElementsOf(forward);
        }
    }

    @Test
    void ordersMeanWhatTheySay() {
        List<School> newest = find(WHATEVER_STATUS, SchoolOrder.NEWEST, 100).page().edges().stream()
                .map(SchoolResults.Edge::node)
                .toList();
        List<School> dated =
                newest.stream().filter(school -> school.openedOn() != null).toList();

        assertThat(newest.subList(0, dated.size())).isEqualTo(dated);
        assertThat(dated)
                .extracting(school -> Objects.requireNonNull(school.openedOn()).firstDay())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(find(ALL_FROM_BESANCON, null, 100).page().edges())
                .extracting(SchoolResults.Edge::distanceKm)
                .isSorted();
        assertThat(slugs(find(SchoolFilter.NONE, null, 3))).containsExactly(firstThreeByName());
    }

    /** « AFEP … », « Agapè Anjou » and « Ateliers d'apprentissage … » lead the list of open schools by name. */
    private static String[] firstThreeByName() {
        return Tables.openSchools().stream()
                .sorted(java.util.Comparator.comparing(row -> fr.etabli.vocabulary.Folding.fold(row.getField("name"))))
                .limit(3)
                .map(row -> row.getField("slug"))
                .toArray(String[]::new);
    }

    @Test
    void facetsCountWhatTheFilesHold() {
        Map<Facet, List<FacetCount>> facets = facets(SchoolFilter.NONE);
        List<de.siegmar.fastcsv.reader.NamedCsvRecord> open = Tables.openSchools();
        Map<String, String> sectorOf = Tables.rows("trades").stream()
                .collect(Collectors.toMap(row -> row.getField("slug"), row -> row.getField("sector")));

        assertThat(counts(facets, Facet.REGIONS)).isEqualTo(Tables.counts(open, "region_code"));
        assertThat(counts(facets, Facet.DEPARTMENTS)).isEqualTo(Tables.counts(open, "department_code"));
        assertThat(counts(facets, Facet.STATUSES)).isEqualTo(Tables.counts(Tables.rows("schools"), "status"));
        assertThat(counts(facets, Facet.TRADES))
                .isEqualTo(Tables.tally(open, row -> Tables.programmesOf(row.getField("slug")).stream()
                        .map(programme -> programme.getField("trade"))));
        assertThat(counts(facets, Facet.SECTORS))
                .isEqualTo(Tables.tally(open, row -> Tables.programmesOf(row.getField("slug")).stream()
                        .map(programme -> sectorOf.get(programme.getField("trade")))));
    }

    @Test
    void facetsAreOrderedByCountThenNameAndNamedInFrench() {
        List<FacetCount> regions = facets(SchoolFilter.NONE).get(Facet.REGIONS);

        assertThat(regions)
                .isSortedAccordingTo(java.util.Comparator.comparingInt(FacetCount::count)
                        .reversed()
                        .thenComparing(FacetCount::name, java.text.Collator.getInstance(java.util.Locale.FRENCH)));
        assertThat(regions).extracting(FacetCount::name).contains("Bourgogne-Franche-Comté");
        assertThat(regions).noneMatch(FacetCount::selected);
    }

    @Test
    void eachFacetIgnoresItsOwnConditionAlone() {
        SchoolFilter filter = withRegionsAndTrades(List.of("27"), List.of("usinage", "bijouterie-joaillerie"));

        Map<Facet, List<FacetCount>> facets = facets(filter);

        List<de.siegmar.fastcsv.reader.NamedCsvRecord> teaching = Tables.openSchools().stream()
                .filter(row -> Tables.programmesOf(row.getField("slug")).stream()
                        .map(programme -> programme.getField("trade"))
                        .anyMatch(Set.of("usinage", "bijouterie-joaillerie")::contains))
                .toList();
        List<de.siegmar.fastcsv.reader.NamedCsvRecord> there = Tables.openSchools().stream()
                .filter(row -> row.getField("region_code").equals("27"))
                .toList();
        assertThat(counts(facets, Facet.REGIONS)).isEqualTo(Tables.counts(teaching, "region_code"));
        Map<String, Integer> trades =
                new HashMap<>(Tables.tally(there, row -> Tables.programmesOf(row.getField("slug")).stream()
                        .map(programme -> programme.getField("trade"))));
        trades.putIfAbsent("bijouterie-joaillerie", 0);
        assertThat(counts(facets, Facet.TRADES)).isEqualTo(trades);
        assertThat(facets.get(Facet.TRADES))
                .filteredOn(FacetCount::selected)
                .extracting(FacetCount::key)
                .containsExactlyInAnyOrder("usinage", "bijouterie-joaillerie");
        assertThat(counts(facets, Facet.DEPARTMENTS).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(find(filter, null, 1).page().total());
    }

    @Test
    void theBoundsHoldEveryMatchAndNoMore() {
        SchoolFilter.Box box = Objects.requireNonNull(
                search.find(request(withRegionsAndTrades(List.of("52"), List.of()), Set.of(), true, 0))
                        .bounds());
        List<double[]> points = Tables.openSchools().stream()
                .filter(row -> row.getField("region_code").equals("52"))
                .map(row -> new double[] {
                    Double.parseDouble(row.getField("latitude")), Double.parseDouble(row.getField("longitude"))
                })
                .toList();

        double south = points.stream().mapToDouble(p -> p[0]).min().orElseThrow();
        double north = points.stream().mapToDouble(p -> p[0]).max().orElseThrow();
        double west = points.stream().mapToDouble(p -> p[1]).min().orElseThrow();
        double east = points.stream().mapToDouble(p -> p[1]).max().orElseThrow();
        assertThat(box.south()).isLessThanOrEqualTo(south).isCloseTo(south, offset());
        assertThat(box.north()).isGreaterThanOrEqualTo(north).isCloseTo(north, offset());
        assertThat(box.west()).isLessThanOrEqualTo(west).isCloseTo(west, offset());
        assertThat(box.east()).isGreaterThanOrEqualTo(east).isCloseTo(east, offset());
        assertThat(DoubleStream.of(box.west(), box.south(), box.east(), box.north()))
                .allMatch(degrees -> BigDecimal.valueOf(degrees).scale() <= 6);
        assertThat(search.find(request(SchoolFilter.NONE.withText("zzzzzz"), Set.of(), true, 0))
                        .bounds())
                .isNull();
    }

    @Test
    void theNearestAreThereEvenWithNothingWithinReach() {
        SchoolFilter jewellersNearBrest = new SchoolFilter(
                null,
                List.of("bijouterie-joaillerie"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new SchoolFilter.Near("Brest", null, null, 50),
                null,
                null);

        SchoolResults results = search.find(request(jewellersNearBrest, Set.of(), false, 3));

        assertThat(results.page().total()).isZero();
        assertThat(results.nearest()).extracting(nearby -> nearby.node().slug()).contains("saint-eloi");
        assertThat(results.nearest())
                .extracting(SchoolResults.Nearby::distanceKm)
                .isSorted()
                .allMatch(kilometres -> kilometres > 50);
        assertThat(search.find(request(SchoolFilter.NONE, Set.of(), false, 3)).nearest())
                .isEmpty();
    }

    @Test
    void aSchoolInTheCommuneAskedForIsNearHoweverSmallTheRadius() {
        SchoolFilter besancon = near(SchoolFilter.NONE, "25000", 0.001);

        assertThat(slugs(find(besancon, null, 10))).containsExactly("epb-besancon");
        assertThat(find(besancon, null, 10).interpretation().place()).isNotNull();
    }

    @Test
    void aTextFindsWordsInAnyOrderAndForgivesAnError() {
        assertThat(slugs(find(SchoolFilter.NONE.withText("usinage besançon"), null, 5)))
                .startsWith("epb-besancon");
        assertThat(slugs(find(SchoolFilter.NONE.withText("Besancon USINAJE"), null, 5)))
                .startsWith("epb-besancon");
        assertThat(slugs(find(SchoolFilter.NONE.withText("  "), SchoolOrder.RELEVANCE, 3)))
                .isEqualTo(slugs(find(SchoolFilter.NONE, null, 3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "(((",
                "AND OR NOT",
                "name:*",
                "\\",
                "\u0000\u0007\u200f",
                "🔧🔥",
                "مرحبا",
                "a~9999",
                "/.*/",
                "*?",
                "${x}",
                "l'",
                "de la",
                "<script>"
            })
    void noTextIsHarmful(String text) {
        SchoolFilter filter = WHATEVER_STATUS.withText(text);

        assertThat(walk(filter, null, false)).hasSize(total(filter));
    }

    @Test
    void aVeryLongTextIsHarmless() {
        assertThat(total(SchoolFilter.NONE.withText("x".repeat(10_000)))).isZero();
        assertThat(total(SchoolFilter.NONE.withText("soudure ".repeat(1_250)))).isPositive();
        assertThat(total(SchoolFilter.NONE.withText("é🔥 a".repeat(2_000)))).isNotNegative();
    }

    @Test
    void highlightsShowTheWordsThatMatchedFitForHtml() {
        SchoolRequest request = new SchoolRequest(
                generation(),
                SchoolFilter.NONE.withText("soudeur cravanche"),
                Scope.ALL,
                null,
                Page.first(1),
                Set.of(),
                false,
                true,
                0);

        assertThat(search.find(request).page().edges().get(0).highlights())
                .anySatisfy(highlight -> {
                    assertThat(highlight.field()).isEqualTo("place");
                    assertThat(highlight.fragments()).contains("<em>Cravanche</em>");
                })
                .anySatisfy(highlight -> {
                    assertThat(highlight.field()).isEqualTo("trades");
                    assertThat(highlight.fragments()).anyMatch(fragment -> fragment.contains("<em>soudeur</em>"));
                });
    }

    @Test
    void oneRequestAnswersEverythingThePlaceIncluded() {
        SchoolFilter filter = near(withRegionsAndTrades(List.of("27"), List.of("usinage")), "Besançon", 100);
        SchoolRequest everything = new SchoolRequest(
                generation(),
                filter.withText("usinage"),
                Scope.ALL,
                null,
                Page.first(5),
                EnumSet.allOf(Facet.class),
                true,
                true,
                3);

        assertThat(search.find(everything).facets()).hasSize(Facet.values().length);

        assertThat(requestsFor(() -> search.find(everything))).isEqualTo(1);
    }

    @Test
    void manyRequestsTravelTogetherAndOneThatIsWrongSpoilsNoOther() {
        List<SchoolRequest> requests = Stream.of("usinage", "menuiserie", "restauration")
                .map(trade -> new SchoolRequest(
                        generation(),
                        SchoolFilter.NONE,
                        Scope.ofTrade(trade),
                        null,
                        Page.first(2),
                        Set.of(Facet.STATUSES),
                        false,
                        false,
                        0))
                .collect(Collectors.toCollection(ArrayList::new));
        SchoolRequest wrong =
                SchoolRequest.of(generation(), withRegionsAndTrades(List.of("99"), List.of()), null, Page.first(1));
        requests.add(wrong);

        Map<SchoolRequest, SchoolAnswer> answers = search.find(requests);

        assertThat(requestsFor(() -> search.find(requests))).isEqualTo(1);
        assertThat(Objects.requireNonNull(answers.get(requests.get(0)))
                        .get()
                        .page()
                        .edges())
                .allMatch(edge -> edge.node().tradeSlugs().contains("usinage"));
        assertThatThrownBy(() -> Objects.requireNonNull(answers.get(wrong)).get())
                .isInstanceOfSatisfying(EtabliException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.UNKNOWN_VALUE))
                .hasMessageContaining("`filter.regions` names “99”");
    }

    @Test
    void distanceNeedsAPlace() {
        assertThatThrownBy(() -> find(SchoolFilter.NONE, SchoolOrder.DISTANCE, 1))
                .hasMessageContaining("say from where");
    }

    @Test
    void conditionsOnProgrammesHoldForTheProgrammeItself() {
        SchoolFilter usinage = withRegionsAndTrades(List.of(), List.of("usinage"));
        long expected = Tables.openSchools().stream()
                .flatMap(row -> Tables.programmesOf(row.getField("slug")).stream())
                .filter(row -> row.getField("trade").equals("usinage"))
                .count();

        try (Scan<fr.etabli.school.Programme> scan =
                search.scanProgrammes(generation(), new SchoolSelection(usinage, Scope.ALL, null))) {
            assertThat(scan.total()).isEqualTo(expected);
            assertThat(scan)
                    .toIterable()
                    .allMatch(programme -> programme.trade().equals("usinage"));
        }
    }

    /** The hub looks at its aliases now and then meanwhile: the least of several counts is the call's own. */
    private long requestsFor(Supplier<?> call) {
        return LongStream.range(0, 5)
                .map(time -> {
                    long before = cluster.requestCount();
                    var unused = call.get();
                    return cluster.requestCount() - before;
                })
                .min()
                .orElseThrow();
    }

    private List<String> walk(SchoolFilter filter, @Nullable SchoolOrder order, boolean backward) {
        List<String> slugs = new ArrayList<>();
        String cursor = null;
        while (true) {
            Page page = backward ? Page.of(null, null, 7, cursor) : Page.of(7, cursor, null, null);
            var slice = search.find(SchoolRequest.of(generation(), filter, order, page))
                    .page();
            List<String> found = new ArrayList<>(
                    slice.edges().stream().map(edge -> edge.node().slug()).toList());
            if (backward) {
                Collections.reverse(found);
            }
            slugs.addAll(found);
            assertThat(slice.total()).isEqualTo(total(filter));
            if (!(backward ? slice.hasPrevious() : slice.hasNext())) {
                return slugs;
            }
            cursor =
                    backward ? slice.pageInfo().startCursor() : slice.pageInfo().endCursor();
        }
    }

    private int total(SchoolFilter filter) {
        return find(filter, null, 1).page().total();
    }

    private SchoolResults find(SchoolFilter filter, @Nullable SchoolOrder order, int size) {
        return search.find(SchoolRequest.of(generation(), filter, order, Page.first(size)));
    }

    private Map<Facet, List<FacetCount>> facets(SchoolFilter filter) {
        return search.find(request(filter, EnumSet.allOf(Facet.class), false, 0))
                .facets();
    }

    private SchoolRequest request(SchoolFilter filter, Set<Facet> facets, boolean bounds, int nearest) {
        return new SchoolRequest(generation(), filter, Scope.ALL, null, Page.first(1), facets, bounds, false, nearest);
    }

    private Generation generation() {
        return served.current();
    }

    private static Map<String, Integer> counts(Map<Facet, List<FacetCount>> facets, Facet facet) {
        return Objects.requireNonNull(facets.get(facet)).stream()
                .filter(count -> count.count() > 0 || count.selected())
                .collect(Collectors.toMap(FacetCount::key, FacetCount::count));
    }

    private static List<String> slugs(SchoolResults results) {
        return results.page().edges().stream().map(edge -> edge.node().slug()).toList();
    }

    private static SchoolFilter withRegionsAndTrades(List<String> regions, List<String> trades) {
        return new SchoolFilter(
                null, trades, List.of(), List.of(), List.of(), regions, List.of(), List.of(), List.of(), null, null,
                null);
    }

    private static SchoolFilter near(SchoolFilter filter, String place, double radiusKm) {
        return new SchoolFilter(
                filter.text(),
                filter.trades(),
                filter.sectors(),
                filter.qualifications(),
                filter.qualificationTypes(),
                filter.regions(),
                filter.departments(),
                filter.networks(),
                filter.statuses(),
                new SchoolFilter.Near(place, null, null, radiusKm),
                filter.within(),
                filter.boarding());
    }

    private static org.assertj.core.data.Offset<Double> offset() {
        return org.assertj.core.api.Assertions.within(0.000_001_1);
    }
}
