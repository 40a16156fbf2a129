package fr.etabli.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.etabli.school.SchoolStatus;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.ServedData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class SchoolStatisticsTest {

    private static final SchoolFilter WHATEVER_STATUS = SchoolFilter.NONE.withStatuses(List.of(SchoolStatus.values()));

    @Autowired
    private SchoolStatistics statistics;

    @Autowired
    private ServedData served;

    @Test
    void schoolsByRegionAddUpToAllOfThem() {
        Statistics counted = count(Measure.SCHOOLS, SchoolFilter.NONE, Dimension.REGION);

        assertThat(rows(counted)).isEqualTo(Tables.counts(Tables.openSchools(), "region_code"));
        assertThat(counted.total()).isEqualTo(Tables.openSchools().size());
        assertThat(counted.additive()).isTrue();
        assertThat(counted.note()).isNull();
        assertThat(counted.rows()).extracting(row -> row.keys().get(0).name()).startsWith("Auvergne-Rhône-Alpes");
    }

    @Test
    void schoolsByTradeDoNotAddUpAndTheAnswerSaysWhy() {
        Statistics counted = count(Measure.SCHOOLS, SchoolFilter.NONE, Dimension.TRADE);

        assertThat(rows(counted))
                .isEqualTo(Tables.tally(
                        Tables.openSchools(), row -> ofProgrammes(row, "null", one -> one.getField("trade"))));
        assertThat(counted.additive()).isFalse();
        assertThat(counted.note()).contains("more than the total");
    }

    @Test
    void aTradeMeetsTheTypesThatItIsItselfTaughtFor() {
        Map<String, String> types = Tables.rows("qualifications").stream()
                .collect(Collectors.toMap(row -> row.getField("slug"), row -> row.getField("type")));

        Statistics counted = count(Measure.SCHOOLS, WHATEVER_STATUS, Dimension.TRADE, Dimension.QUALIFICATION_TYPE);

        assertThat(rows(counted))
                .isEqualTo(Tables.tally(
                        Tables.rows("schools"),
                        row -> ofProgrammes(
                                row,
                                "null,null",
                                one -> one.getField("trade") + ","
                                        + types.getOrDefault(one.getField("qualification"), "null"))));
    }

    @Test
    void whatIsNotKnownIsARowOfItsOwnAndComesLast() {
        Statistics counted = count(Measure.SCHOOLS, SchoolFilter.NONE, Dimension.OPENED_YEAR);

        Statistics.Row last = counted.rows().get(counted.rows().size() - 1);
        assertThat(last.keys().get(0).key()).isNull();
        assertThat(last.keys().get(0).name()).isEqualTo("non précisé");
        assertThat(last.count()).isEqualTo((int) Tables.openSchools().stream()
                .filter(row -> row.getField("opened_on").isEmpty())
                .count());
        assertThat(counted.rows().stream().mapToInt(Statistics.Row::count).sum())
                .isEqualTo(counted.total());
    }

    @Test
    void programmesAlwaysAddUp() {
        Statistics counted = count(
                Measure.PROGRAMMES, WHATEVER_STATUS, Dimension.SECTOR, Dimension.QUALIFICATION_TYPE, Dimension.STATUS);

        assertThat(counted.total()).isEqualTo(Tables.rows("programmes").size());
        assertThat(counted.additive()).isTrue();
        assertThat(counted.rows().stream().mapToInt(Statistics.Row::count).sum())
                .isEqualTo(counted.total());
        assertThat(rows(count(Measure.PROGRAMMES, WHATEVER_STATUS, Dimension.TRADE)))
                .isEqualTo(Tables.tally(Tables.rows("programmes"), row -> Stream.of(row.getField("trade"))));
    }

    @Test
    void oneToThreeDifferentDimensionsAreTaken() {
        for (List<Dimension> wrong : List.of(
                List.<Dimension>of(),
                List.of(Dimension.REGION, Dimension.REGION),
                List.of(Dimension.REGION, Dimension.TRADE, Dimension.STATUS, Dimension.SECTOR))) {
            assertThatThrownBy(() -> statistics.count(served.current(), Measure.SCHOOLS, wrong, SchoolFilter.NONE))
                    .hasMessageContaining("one to three dimensions");
        }
    }

    private static Stream<String> ofProgrammes(
            NamedCsvRecord school, String none, Function<NamedCsvRecord, String> value) {
        List<NamedCsvRecord> programmes = Tables.programmesOf(school.getField("slug"));
        return programmes.isEmpty() ? Stream.of(none) : programmes.stream().map(value);
    }

    private Statistics count(Measure measure, SchoolFilter filter, Dimension... by) {
        return statistics.count(served.current(), measure, List.of(by), filter);
    }

    private static Map<String, Integer> rows(Statistics counted) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        counted.rows()
                .forEach(row -> rows.put(
                        row.keys().stream()
                                .map(key -> String.valueOf(key.key()))
                                .collect(Collectors.joining(",")),
                        row.count()));
        return rows;
    }
}
