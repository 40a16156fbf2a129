package fr.etabli.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void aSchoolsTradesAndTypesAreReadFromTheirPairs() {
        Cells cells = cells(Measure.SCHOOLS, Dimension.REGION, Dimension.TRADE, Dimension.QUALIFICATION_TYPE);

        assertThat(cells.fields()).containsExactly("tradeTypes", "region");
        assertThat(cells.values(Map.of("tradeTypes", "usinage|BAC_PRO", "region", "27")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Dimension.REGION, "27",
                        Dimension.TRADE, "usinage",
                        Dimension.QUALIFICATION_TYPE, "BAC_PRO"));
        assertThat(cells.values(Map.of("tradeTypes", "usinage|", "region", "27")))
                .doesNotContainKey(Dimension.QUALIFICATION_TYPE);
        assertThat(cells.values(Map.of("region", "27"))).containsOnlyKeys(Dimension.REGION);
    }

    @Test
    void aTradesSectorFollowsFromTheTrade() {
        assertThat(cells(Measure.SCHOOLS, Dimension.SECTOR, Dimension.TRADE).values(Map.of("trades", "usinage")))
                .containsEntry(Dimension.SECTOR, "sector of usinage");
        assertThat(cells(Measure.SCHOOLS, Dimension.SECTOR, Dimension.QUALIFICATION_TYPE)
                        .values(Map.of("sectorTypes", "BOIS|CAP")))
                .containsEntry(Dimension.SECTOR, "BOIS")
                .containsEntry(Dimension.QUALIFICATION_TYPE, "CAP");
    }

    @Test
    void aProgrammeHasOneOfEachSoThatFieldsStandAlone() {
        assertThat(cells(Measure.PROGRAMMES, Dimension.TRADE, Dimension.QUALIFICATION_TYPE)
                        .fields())
                .containsExactly("trades", "qualificationTypes");
        assertThat(cells(Measure.SCHOOLS, Dimension.TRADE, Dimension.STATUS).fields())
                .containsExactly("trades", "status");
    }

    private static Cells cells(Measure measure, Dimension... by) {
        return new Cells(measure, List.of(by), trade -> "sector of " + trade);
    }
}
