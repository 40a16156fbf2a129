package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etabli.reading.Interpretation;
import fr.etabli.search.SchoolSearch;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Point;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OriginsTest {

    private static final Generation GENERATION = new Generation("0000000000000000");
    private static final Query NEAR_NANTES = query("Nantes");

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "TIMED_OUT", "INTERNAL_ERROR"})
    void anOutageIsNoSearchFromNowhere(ErrorCode outage) {
        assertThatThrownBy(() -> origins(outage).of(GENERATION, NEAR_NANTES))
                .isInstanceOfSatisfying(EtabliException.class, failure -> assertThat(failure.code())
                        .isEqualTo(outage));
    }

    @Test
    void aPlaceThatDoesNotExistIsNowhere() {
        assertThat(origins(ErrorCode.UNKNOWN_PLACE).of(GENERATION, NEAR_NANTES)).isNull();
        assertThat(origins(ErrorCode.UNAVAILABLE).of(GENERATION, query("95.00,200.00")))
                .isNull();
    }

    @Test
    void aPointIsItself() {
        assertThat(origins(ErrorCode.UNAVAILABLE).of(GENERATION, query("47.27,-2.21")))
                .isEqualTo(new Point(47.27, -2.21));
    }

    private static Query query(String near) {
        return new Query(Map.of()).with(Query.NEAR, near);
    }

    /** Those of a search that refuses whatever it is asked. */
    private static Origins origins(ErrorCode refusal) {
        SchoolSearch search = (SchoolSearch) Proxy.newProxyInstance(
                SchoolSearch.class.getClassLoader(),
                new Class<?>[] {SchoolSearch.class},
                (proxy, method, arguments) -> {
                    throw new EtabliException(refusal, "A refusal.");
                });
        return new Origins((generation, text) -> Interpretation.NOTHING, search);
    }
}
