package fr.etabli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WithdrawalTest {

    private static final String SHOWN = outcome("66.7", "12", "\"page 3\"", "null", "null");
    private static final String WITHHELD = outcome("null", "null", "null", "\"SMALL_COHORT\"", "null");

    @Test
    void whatIsWithheldNowIsNotToldAsTheStateBefore() {
        Map<String, @Nullable Object> change = change(SHOWN, WITHHELD);

        assertThat(json(change.get("before"))).isEqualTo("{\"withheld\":null}");
        assertThat(json(change.get("after")))
                .isEqualTo("{\"value\":null,\"value_max\":null,\"cohort\":null,\"locator\":null,"
                        + "\"withheld\":\"SMALL_COHORT\"}");
    }

    /** Otherwise the columns named would tell which were filled. */
    @Test
    void aChangeLooksTheSameWhateverHadBeenShown() {
        String other = outcome("3", "null", "null", "null", "4");

        assertThat(change(other, WITHHELD)).isEqualTo(change(SHOWN, WITHHELD));
    }

    @Test
    void whatIsShownForTheFirstTimeIsTold() {
        assertThat(json(change(WITHHELD, SHOWN).get("after"))).contains("\"value\":66.7", "\"cohort\":12", "page 3");
    }

    @Test
    void aFigureThatOnlyChangesIsToldAsBefore() {
        assertThat(json(change(SHOWN, SHOWN.replace("66.7", "70")).get("before")))
                .isEqualTo("{\"value\":66.7}");
    }

    private static Map<String, @Nullable Object> change(String before, String after) {
        return RowChange.between(line(before), line(after)).orElseThrow().members("outcomes");
    }

    private static RowLine line(String text) {
        return RowLine.of(text.getBytes(StandardCharsets.UTF_8), 0);
    }

    private static String json(@Nullable Object value) {
        return RowLine.JSON.writeValueAsString(value);
    }

    private static String outcome(String value, String cohort, String locator, String withheld, String max) {
        return "{\"id\":\"o001\",\"value\":" + value + ",\"value_max\":" + max + ",\"cohort\":" + cohort
                + ",\"locator\":" + locator + ",\"withheld\":" + withheld + ",\"unit\":\"PERCENT\"}";
    }
}
